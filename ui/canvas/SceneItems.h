#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include <QGraphicsScene>

namespace lockstep::ui {

/// Makes `items` hold one item for each of `contents`, in answer to what came and what went.
template<class Item, class Key, class Content>
void syncItems(std::map<Key, Item*>& items, const std::vector<Content>& contents, QGraphicsScene& scene) {
    for (auto entry = items.begin(); entry != items.end();) {
        if (std::ranges::find(contents, entry->first, &Content::id) != contents.end()) {
            ++entry;
            continue;
        }
        delete entry->second;
        entry = items.erase(entry);
    }
    for (const Content& content : contents) {
        Item*& item = items[content.id];
        if (!item) {
            item = new Item;
            scene.addItem(item);
        }
        item->show(content);
    }
}

} // namespace lockstep::ui
