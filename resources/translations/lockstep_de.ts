<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Age</name>
    <message>
        <source>a moment ago</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>a minute ago</source>
        <translation>vor einer Minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>vor %1 Minuten</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>vor %1 Stunden</translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>vor einem Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
</context>
<context>
    <name>AnnotationTable</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Notizen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes and Frames</source>
        <translation>Notizen und Rahmen</translation>
    </message>
    <message>
        <source>Every note and frame with its place and what lies in it</source>
        <translation>Jede Notiz und jeder Rahmen mit Ort und dem, was darin liegt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Of the note, or the frame&apos;s title; one line can be changed here</source>
        <translation>Der Notiz, oder der Titel des Rahmens; eine einzelne Zeile lässt sich hier ändern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>A note or a frame</source>
        <translation>Eine Notiz oder ein Rahmen</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Ost</translation>
    </message>
    <message>
        <source>Of the canvas&apos; origin, its center</source>
        <translation>Vom Ursprung der Zeichenfläche, gemessen zur Mitte</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Süd</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Width and height; a note keeps its size on screen</source>
        <translation>Breite und Höhe; eine Notiz behält ihre Größe auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>The campuses and notes that lie in the frame and move with it</source>
        <translation>Die Standorte und Notizen, die im Rahmen liegen und sich mit ihm bewegen</translation>
    </message>
    <message>
        <source>No notes or frames yet: add one to the canvas.</source>
        <translation>Noch keine Notizen oder Rahmen: auf der Zeichenfläche welche hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Backdrop</name>
    <message>
        <source>1 cell = 1 GPU, in the color of its largest loss</source>
        <translation>1 Zelle = 1 GPU, in der Farbe ihres größten Verlusts</translation>
    </message>
    <message>
        <source>1 cell = %1 GPUs, in the color of their largest loss</source>
        <translation>1 Zelle = %1 GPUs, in der Farbe ihres größten Verlusts</translation>
    </message>
    <message>
        <source>Drag a campus from the library onto this canvas,
then drop racks on it.</source>
        <translation>Einen Standort aus der Bibliothek auf diese Fläche ziehen,
dann Racks darauf ablegen.</translation>
    </message>
    <message>
        <source>1 cell = 1 rack, in the color of its GPUs&apos; largest loss</source>
        <translation>1 Zelle = 1 Rack, in der Farbe des größten Verlusts seiner GPUs</translation>
    </message>
</context>
<context>
    <name>CampusTable</name>
    <message>
        <source>%1 : 1</source>
        <translation>%1 : 1</translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Every campus with what its GPUs do</source>
        <translation>Alle Standorte und was ihre GPUs tun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the campus; can be changed here</source>
        <translation>Name des Standorts; hier änderbar</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>GPUs in all its rack groups</source>
        <translation>GPUs in allen Rack-Gruppen des Standorts</translation>
    </message>
    <message>
        <source>Rack groups</source>
        <translation>Rack-Gruppen</translation>
    </message>
    <message>
        <source>Racks of one type and age count once</source>
        <translation>Racks eines Typs und Alters zählen als eine Gruppe</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Links that end here</source>
        <translation>Verbindungen, die hier enden</translation>
    </message>
    <message>
        <source>Computes</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <source>Share of the newest step that its GPUs computed</source>
        <translation>Anteil des neuesten Schritts, in dem die GPUs rechneten</translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation>Größter Verlust</translation>
    </message>
    <message>
        <source>What took most of the rest of the newest step</source>
        <translation>Was den größten Teil vom Rest des neuesten Schritts kostete</translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation>Fabric</translation>
    </message>
    <message>
        <source>Oversubscription of the campus fabric</source>
        <translation>Überbuchung der Standort-Fabric</translation>
    </message>
    <message>
        <source>No campuses yet: drag one from the library on to the canvas.</source>
        <translation>Noch keine Standorte: einen aus der Bibliothek auf die Zeichenfläche ziehen.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2 racks of unknown type</source>
        <translation>%1 × %2 Racks unbekannten Typs</translation>
    </message>
    <message>
        <source> · %1 old</source>
        <translation> · %1 alt</translation>
    </message>
    <message>
        <source>No racks yet: drop some here</source>
        <translation>Noch keine Racks: hier ablegen</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 GPUs</translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation>unbekannter Typ</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>Round trip %1
Installed %2, goodput %3
Packet loss %4</source>
        <translation>Umlaufzeit %1
Installiert %2, Nutzdatenrate %3
Paketverlust %4</translation>
    </message>
    <message>
        <source>%1 RTT · %2 goodput</source>
        <translation>%1 RTT · %2 Nutzdaten</translation>
    </message>
    <message>
        <source>
Limited by the window of its queue pairs</source>
        <translation>
Begrenzt durch das Fenster der Queue Pairs</translation>
    </message>
    <message>
        <source>
Limited by the buffers of its ports</source>
        <translation>
Begrenzt durch die Puffer der Ports</translation>
    </message>
    <message>
        <source>No link type “%1”</source>
        <translation>Kein Verbindungstyp „%1“</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Same random numbers in both, from step %1 on.</source>
        <translation>Dieselben Zufallszahlen in beiden, ab Schritt %1.</translation>
    </message>
    <message>
        <source>The seeds differ: part of the change is luck.</source>
        <translation>Die Startwerte sind verschieden: ein Teil der Änderung ist Zufall.</translation>
    </message>
    <message>
        <source>Nothing differs that the run depends on.</source>
        <translation>Es unterscheidet sich nichts, wovon der Lauf abhängt.</translation>
    </message>
    <message>
        <source>What differs: %1.</source>
        <translation>Was sich unterscheidet: %1.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>Decode</translation>
    </message>
    <message>
        <source>Scale-up traffic</source>
        <translation>Scale-up-Verkehr</translation>
    </message>
    <message>
        <source>Fabric traffic</source>
        <translation>Fabric-Verkehr</translation>
    </message>
    <message>
        <source>Link bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Link latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Pipeline bubble</source>
        <translation>Pipeline-Leerlauf</translation>
    </message>
    <message>
        <source>Slower generation</source>
        <translation>Langsamer GPU-Typ</translation>
    </message>
    <message>
        <source>Straggler</source>
        <translation>Nachzügler</translation>
    </message>
    <message>
        <source>KV transfer</source>
        <translation>KV-Übertragung</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>No work</source>
        <translation>Keine Arbeit</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Lost work</source>
        <translation>Verlorene Arbeit</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>Nicht zugeteilt</translation>
    </message>
    <message>
        <source>It computes.</source>
        <translation>Sie rechnet.</translation>
    </message>
    <message>
        <source>It reads a prompt.</source>
        <translation>Sie liest eine Eingabe.</translation>
    </message>
    <message>
        <source>It writes tokens.</source>
        <translation>Sie schreibt Tokens.</translation>
    </message>
    <message>
        <source>It exchanges activations inside its scale-up domain.</source>
        <translation>Sie tauscht Aktivierungen in ihrer Scale-up-Domäne aus.</translation>
    </message>
    <message>
        <source>It exchanges gradients, activations or tokens over the campus fabric.</source>
        <translation>Sie tauscht Gradienten, Aktivierungen oder Tokens über die Standort-Fabric aus.</translation>
    </message>
    <message>
        <source>It waits for gradients or activations between campuses; a faster link would shorten this.</source>
        <translation>Sie wartet auf Gradienten oder Aktivierungen zwischen Standorten; eine schnellere Verbindung würde das verkürzen.</translation>
    </message>
    <message>
        <source>It waits for round trips between campuses: distance, windows and buffers too small for it, packets sent again, links that are down. More channels would not help; a shorter route, larger windows or a better transport would.</source>
        <translation>Sie wartet auf Umläufe zwischen Standorten: Entfernung, dafür zu kleine Fenster und Puffer, erneut gesendete Pakete, ausgefallene Verbindungen. Mehr Kanäle würden nicht helfen; eine kürzere Trasse, größere Fenster oder ein besserer Transport schon.</translation>
    </message>
    <message>
        <source>Its pipeline fills and drains; more micro-batches or interleaving would shorten this.</source>
        <translation>Ihre Pipeline füllt und leert sich; mehr Micro-Batches oder Verschränkung würden das verkürzen.</translation>
    </message>
    <message>
        <source>It has finished and waits for a slower GPU type, in its campus or another.</source>
        <translation>Sie ist fertig und wartet auf einen langsameren GPU-Typ, an ihrem oder einem anderen Standort.</translation>
    </message>
    <message>
        <source>It has finished and waits for a GPU that is late, or stands still itself.</source>
        <translation>Sie ist fertig und wartet auf eine verspätete GPU, oder sie steht selbst still.</translation>
    </message>
    <message>
        <source>It waits for a key-value cache to arrive.</source>
        <translation>Sie wartet auf das Eintreffen eines Key-Value-Caches.</translation>
    </message>
    <message>
        <source>It waits for memory to become free.</source>
        <translation>Sie wartet, bis Speicher frei wird.</translation>
    </message>
    <message>
        <source>Its replica has fewer micro-batches than others.</source>
        <translation>Ihre Replik hat weniger Micro-Batches als andere.</translation>
    </message>
    <message>
        <source>It writes a checkpoint.</source>
        <translation>Sie schreibt einen Checkpoint.</translation>
    </message>
    <message>
        <source>It repeats work, restarts or is being repaired.</source>
        <translation>Sie wiederholt Arbeit, startet neu oder wird repariert.</translation>
    </message>
    <message>
        <source>Power, heat or a permit slows it down.</source>
        <translation>Strom, Hitze oder eine Auflage bremst sie.</translation>
    </message>
    <message>
        <source>It is owned but in no replica of the job.</source>
        <translation>Sie ist vorhanden, aber in keiner Replik des Jobs.</translation>
    </message>
    <message>
        <source>Outside what was measured, so it may be more: %1.</source>
        <translation>Außerhalb des Gemessenen, es kann also mehr sein: %1.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 × %2 to %3</source>
        <translation>%1 × %2 zu %3 hinzufügen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move %1 items</source>
        <translation>%1 Objekte verschieben</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Notiz verschieben</translation>
    </message>
    <message>
        <source>Move frame</source>
        <translation>Rahmen verschieben</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change %1 in %2</source>
        <translation>%1 in %2 ändern</translation>
    </message>
    <message>
        <source>Change link %1</source>
        <translation>Verbindung %1 ändern</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change frame</source>
        <translation>Rahmen ändern</translation>
    </message>
    <message>
        <source>Change %1 campuses</source>
        <translation>%1 Standorte ändern</translation>
    </message>
    <message>
        <source>Change %1 rack groups</source>
        <translation>%1 Rack-Gruppen ändern</translation>
    </message>
    <message>
        <source>Change %1 links</source>
        <translation>%1 Verbindungen ändern</translation>
    </message>
    <message>
        <source>Change links to %1</source>
        <translation>Verbindungen zu %1 ändern</translation>
    </message>
    <message>
        <source>Change age of %1 items</source>
        <translation>Alter von %1 Objekten ändern</translation>
    </message>
    <message>
        <source>Change training job</source>
        <translation>Trainingsjob ändern</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>Frage ändern</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Szenario umbenennen</translation>
    </message>
    <message>
        <source>Use shipped constants</source>
        <translation>Mitgelieferte Konstanten verwenden</translation>
    </message>
    <message>
        <source>Use own measurements</source>
        <translation>Eigene Messungen verwenden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 items</source>
        <translation>%1 Objekte löschen</translation>
    </message>
    <message>
        <source>Delete racks</source>
        <translation>Racks löschen</translation>
    </message>
    <message>
        <source>Delete link %1</source>
        <translation>Verbindung %1 löschen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Delete frame</source>
        <translation>Rahmen löschen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Paste %1 items</source>
        <translation>%1 Objekte einfügen</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Verbindung einfügen</translation>
    </message>
    <message>
        <source>Paste note</source>
        <translation>Notiz einfügen</translation>
    </message>
    <message>
        <source>Paste frame</source>
        <translation>Rahmen einfügen</translation>
    </message>
    <message>
        <source>Select the one campus the racks go to, then paste.</source>
        <translation>Den einen Standort auswählen, an den die Racks sollen, dann einfügen.</translation>
    </message>
    <message>
        <source>Select the two campuses the link joins, then paste.</source>
        <translation>Die beiden Standorte auswählen, die die Verbindung verbindet, dann einfügen.</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Es gibt nichts einzufügen.</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>%1 einklappen</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>%1 ausklappen</translation>
    </message>
    <message>
        <source>Collapse campuses</source>
        <translation>Standorte einklappen</translation>
    </message>
    <message>
        <source>Expand campuses</source>
        <translation>Standorte ausklappen</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Tidy layout</source>
        <translation>Layout aufräumen</translation>
    </message>
    <message>
        <source>Make “%1”</source>
        <translation>„%1“ anlegen</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>Change transport of %1</source>
        <translation>Transport von %1 ändern</translation>
    </message>
    <message>
        <source>Change GPU of %1</source>
        <translation>GPU von %1 ändern</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>„%1“ in „%2“ umbenennen</translation>
    </message>
    <message>
        <source>Delete own type “%1”</source>
        <translation>Eigenen Typ „%1“ löschen</translation>
    </message>
    <message>
        <source>Return to “%1”</source>
        <translation>Zu „%1“ zurückkehren</translation>
    </message>
    <message>
        <source>BF16 peak</source>
        <translation>BF16-Spitze</translation>
    </message>
    <message>
        <source>FP8 peak</source>
        <translation>FP8-Spitze</translation>
    </message>
    <message>
        <source>FP4 peak</source>
        <translation>FP4-Spitze</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Speicherbandbreite</translation>
    </message>
    <message>
        <source>Scale-up bandwidth</source>
        <translation>Scale-up-Bandbreite</translation>
    </message>
    <message>
        <source>Scale-up domain</source>
        <translation>Scale-up-Domäne</translation>
    </message>
    <message>
        <source>Network card</source>
        <translation>Netzwerkkarte</translation>
    </message>
    <message>
        <source>Design power</source>
        <translation>Auslegungsleistung</translation>
    </message>
    <message>
        <source>Matrix efficiency</source>
        <translation>Matrix-Effizienz</translation>
    </message>
    <message>
        <source>Memory efficiency</source>
        <translation>Speichereffizienz</translation>
    </message>
    <message>
        <source>Lasting spread</source>
        <translation>Bleibende Streuung</translation>
    </message>
    <message>
        <source>Spread added a year</source>
        <translation>Streuung mehr je Jahr</translation>
    </message>
    <message>
        <source>Step noise</source>
        <translation>Schrittrauschen</translation>
    </message>
    <message>
        <source>GPUs a rack</source>
        <translation>GPUs je Rack</translation>
    </message>
    <message>
        <source>Rack power</source>
        <translation>Rack-Leistung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Queue pairs a channel</source>
        <translation>Queue Pairs je Kanal</translation>
    </message>
    <message>
        <source>Window a queue pair</source>
        <translation>Fenster je Queue Pair</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Equipment latency</source>
        <translation>Gerätelatenz</translation>
    </message>
    <message>
        <source>Bit error rate, log10</source>
        <translation>Bitfehlerrate, log10</translation>
    </message>
    <message>
        <source>Aging, decades a year</source>
        <translation>Alterung, Dekaden/Jahr</translation>
    </message>
    <message>
        <source>Lossless buffer</source>
        <translation>Verlustfreier Puffer</translation>
    </message>
    <message>
        <source>Flaps a year</source>
        <translation>Ausfälle im Jahr</translation>
    </message>
    <message>
        <source>Outage of a flap</source>
        <translation>Dauer eines Ausfalls</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Hidden width</source>
        <translation>Verborgene Breite</translation>
    </message>
    <message>
        <source>Feed-forward width</source>
        <translation>Feed-Forward-Breite</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Attention-Köpfe</translation>
    </message>
    <message>
        <source>Key-value heads</source>
        <translation>Key-Value-Köpfe</translation>
    </message>
    <message>
        <source>Head dimension</source>
        <translation>Kopfdimension</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Gated MLP</source>
        <translation>Gated MLP</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Experts a token</source>
        <translation>Experten je Token</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>Aktive Parameter</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>Milliarden</translation>
    </message>
    <message>
        <source>there is no %1 “%2”; the catalog has %3 of them</source>
        <translation>%1 „%2“ gibt es nicht; der Katalog hat %3 davon</translation>
    </message>
    <message>
        <source>there is no %1 “%2”; did you mean “%3”?</source>
        <translation>%1 „%2“ gibt es nicht; war „%3“ gemeint?</translation>
    </message>
    <message>
        <source>there is no training software “%1”; expected one of %2</source>
        <translation>Trainingssoftware „%1“ gibt es nicht; erwartet wird eine von %2</translation>
    </message>
    <message>
        <source>there is a factor for %1 in %2 above; keep one of the two</source>
        <translation>für %1 in %2 gibt es weiter oben schon einen Faktor; einen der beiden behalten</translation>
    </message>
    <message>
        <source>id %1 is used before in this file; everything that has an id needs one of its own</source>
        <translation>die id %1 kommt in dieser Datei schon vor; alles, was eine id hat, braucht eine eigene</translation>
    </message>
    <message>
        <source>there is no campus with id %1; expected %2</source>
        <translation>einen Standort mit der id %1 gibt es nicht; erwartet wird %2</translation>
    </message>
    <message>
        <source>the link ends where it begins; expected two campuses</source>
        <translation>die Verbindung endet, wo sie beginnt; erwartet werden zwei Standorte</translation>
    </message>
    <message>
        <source>%1 stages of %2 chunks cut %3 layers thinner than one layer; at most %4 stages fit</source>
        <translation>%1 Stufen zu %2 Blöcken schneiden %3 Schichten dünner als eine Schicht; höchstens %4 Stufen passen</translation>
    </message>
    <message>
        <source>tensor parallel %1 is more than the %2 attention heads</source>
        <translation>tensorparallel %1 ist mehr als die %2 Attention-Köpfe</translation>
    </message>
    <message>
        <source>context parallel is more than the tokens of a sequence</source>
        <translation>kontextparallel ist mehr als die Tokens einer Sequenz</translation>
    </message>
    <message>
        <source>%1 has no %2 arithmetic; choose another precision or other racks</source>
        <translation>%1 kann nicht in %2 rechnen; eine andere Präzision oder andere Racks wählen</translation>
    </message>
    <message>
        <source>one replica needs %1 GPUs (%2) %3.</source>
        <translation>eine Replik braucht %1 GPUs (%2) %3.</translation>
    </message>
    <message>
        <source>one replica needs %1 GPUs (%2) %3. The nearest plan that fits is %4</source>
        <translation>eine Replik braucht %1 GPUs (%2) %3. Der nächste Plan, der passt, ist %4</translation>
    </message>
    <message>
        <source>there are no GPUs yet; put racks on a campus</source>
        <translation>noch gibt es keine GPUs; Racks an einen Standort stellen</translation>
    </message>
    <message>
        <source>%1 GPUs are more than the %2 this version simulates</source>
        <translation>%1 GPUs sind mehr als die %2, die diese Version simuliert</translation>
    </message>
    <message>
        <source>%1 replicas of %2 GPUs do not fit; the campuses hold %3</source>
        <translation>%1 Repliken zu %2 GPUs passen nicht; die Standorte fassen %3</translation>
    </message>
    <message>
        <source>%1 replicas of %2 GPUs do not fit; the campuses hold %3, each inside one campus</source>
        <translation>%1 Repliken zu %2 GPUs passen nicht; die Standorte fassen %3, jede an einem einzigen Standort</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs are in no replica: %3 replicas of %4 GPUs are in use</source>
        <translation>%1 von %2 GPUs sind in keiner Replik: %3 Repliken zu %4 GPUs sind in Gebrauch</translation>
    </message>
    <message>
        <source>with “%1” every campus learns alone and holds whole replicas; let “%2” cross instead of “%3”, or exchange gradients every step</source>
        <translation>mit „%1“ lernt jeder Standort allein und hält ganze Repliken; „%2“ statt „%3“ wandern lassen, oder Gradienten jeden Schritt austauschen</translation>
    </message>
    <message>
        <source>%1 sequences do not divide into micro-batches of %2; the nearest that do are %3</source>
        <translation>%1 Sequenzen lassen sich nicht in Micro-Batches zu %2 teilen; die nächsten teilbaren sind %3</translation>
    </message>
    <message>
        <source>%1 micro-batches leave %2 of %3 replicas without work; a global batch of %4 gives each one</source>
        <translation>%1 Micro-Batches lassen %2 von %3 Repliken ohne Arbeit; ein globaler Batch von %4 gibt jeder einen</translation>
    </message>
    <message>
        <source>%1 micro-batches over %2 replicas: some have one more than others, which wait; a global batch of %3 divides evenly</source>
        <translation>%1 Micro-Batches auf %2 Repliken: einige haben einen mehr als andere, und diese warten; ein globaler Batch von %3 geht auf</translation>
    </message>
    <message>
        <source>interleaving wants at least %1 micro-batches a replica, there are %2</source>
        <translation>Verschränkung braucht mindestens %1 Micro-Batches je Replik, es sind %2</translation>
    </message>
    <message>
        <source>%1 has GPUs but no links that lead to the other campuses; draw a link to it</source>
        <translation>%1 hat GPUs, aber keine Verbindungen, die zu den anderen Standorten führen; eine Verbindung dorthin ziehen</translation>
    </message>
    <message>
        <source>%1 is longer than once around the earth</source>
        <translation>%1 ist länger als einmal um die Erde</translation>
    </message>
    <message>
        <source>another campus is called “%1” too; give each a name of its own</source>
        <translation>ein anderer Standort heißt auch „%1“; jedem einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>there are no racks in this group of %1; expected one at least</source>
        <translation>in dieser Gruppe von %1 gibt es keine Racks; erwartet wird mindestens eines</translation>
    </message>
    <message>
        <source>made with catalog %1, this program has %2; figures may differ</source>
        <translation>erstellt mit Katalog %1, dieses Programm hat %2; Kennzahlen können abweichen</translation>
    </message>
    <message>
        <source>expert parallel %1 cannot be: %2 is a dense model, without experts to share out; 1 works</source>
        <translation>expertenparallel %1 geht nicht: %2 ist ein dichtes Modell, ohne Experten zum Aufteilen; 1 geht</translation>
    </message>
    <message>
        <source>expert parallel %1 cannot be: it does not divide the %2 experts of %3; %4 does</source>
        <translation>expertenparallel %1 geht nicht: es teilt die %2 Experten von %3 nicht; %4 teilt sie</translation>
    </message>
    <message>
        <source>%1 chunks a stage are for the schedule “%2”; with “%3” every stage is one chunk</source>
        <translation>%1 Blöcke je Stufe sind für den Ablauf „%2“; mit „%3“ ist jede Stufe ein Block</translation>
    </message>
    <message>
        <source>a pipeline gathers sharded parameters anew for every micro-batch; with a pipeline “%1” is usual</source>
        <translation>eine Pipeline sammelt aufgeteilte Parameter für jeden Micro-Batch neu ein; mit einer Pipeline ist „%1“ üblich</translation>
    </message>
    <message>
        <source>there is an own type “%1” above; give each a name of its own</source>
        <translation>einen eigenen Typ „%1“ gibt es weiter oben schon; jedem einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>%1 computes FP8 at %2, slower than BF16 at %3; expected at least as much, or zero for none</source>
        <translation>%1 rechnet FP8 mit %2, langsamer als BF16 mit %3; erwartet wird mindestens so viel, oder null für keines</translation>
    </message>
    <message>
        <source>%1 computes FP4 at %2, slower than BF16 at %3; expected at least as much, or zero for none</source>
        <translation>%1 rechnet FP4 mit %2, langsamer als BF16 mit %3; erwartet wird mindestens so viel, oder null für keines</translation>
    </message>
    <message>
        <source>the network card of %1 is faster than its scale-up link: %2 against %3; expected less</source>
        <translation>die Netzwerkkarte von %1 ist schneller als ihre Scale-up-Verbindung: %2 gegen %3; erwartet wird weniger</translation>
    </message>
    <message>
        <source>the scale-up link of %1 is faster than its memory: %2 against %3; expected less</source>
        <translation>die Scale-up-Verbindung von %1 ist schneller als ihr Speicher: %2 gegen %3; erwartet wird weniger</translation>
    </message>
    <message>
        <source>%1 draws %2, less than its %3 GPUs alone, which draw %4</source>
        <translation>%1 zieht %2, weniger als allein die %3 GPUs darin, die %4 ziehen</translation>
    </message>
    <message>
        <source>%1 sends a token to %2 of %3 experts; expected at most all of them</source>
        <translation>%1 schickt ein Token zu %2 von %3 Experten; erwartet werden höchstens alle</translation>
    </message>
    <message>
        <source>%1 has %2 key-value heads for %3 attention heads; expected at most as many</source>
        <translation>%1 hat %2 Key-Value-Köpfe für %3 Attention-Köpfe; erwartet werden höchstens so viele</translation>
    </message>
    <message>
        <source>%1 uses %2 billion parameters a token and has %3 billion</source>
        <translation>%1 benutzt %2 Milliarden Parameter je Token und hat %3 Milliarden</translation>
    </message>
    <message>
        <source>GPU type</source>
        <translation>GPU-Typ</translation>
    </message>
    <message>
        <source>rack type</source>
        <translation>Rack-Typ</translation>
    </message>
    <message>
        <source>link type</source>
        <translation>Verbindungstyp</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>one, but there is none</source>
        <translation>einer, aber es gibt keinen</translation>
    </message>
    <message>
        <source>%1 or one of %2 more</source>
        <translation>%1 oder einer von %2 weiteren</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>tensor %1 × pipeline %2 × context %3</source>
        <translation>Tensor %1 × Pipeline %2 × Kontext %3</translation>
    </message>
    <message>
        <source>in one campus; the largest campus has %1</source>
        <translation>an einem Standort; der größte Standort hat %1</translation>
    </message>
    <message>
        <source>with whole stages in each campus; there are %1 in all</source>
        <translation>mit ganzen Stufen an jedem Standort; insgesamt sind es %1</translation>
    </message>
    <message>
        <source>with an equal share of every stage&apos;s tensor ranks in each campus, which they do not allow</source>
        <translation>mit einem gleichen Anteil der Tensor-Ränge jeder Stufe an jedem Standort, was diese nicht zulassen</translation>
    </message>
    <message>
        <source>the windows of its queue pairs are too small for a round trip of %1; larger windows, more queue pairs or newer gear would help</source>
        <translation>die Fenster der Queue Pairs sind zu klein für eine Umlaufzeit von %1; größere Fenster, mehr Queue Pairs oder neuere Geräte würden helfen</translation>
    </message>
    <message>
        <source>its ports lack room for what arrives in a round trip of %1 after a pause; deeper buffers or selective repeat would help</source>
        <translation>den Ports fehlt Platz für das, was in einer Umlaufzeit von %1 nach einer Pause noch ankommt; tiefere Puffer oder selektive Wiederholung würden helfen</translation>
    </message>
    <message>
        <source>it loses %1 of its packets; newer gear or selective repeat would help</source>
        <translation>sie verliert %1 der Pakete; neuere Geräte oder selektive Wiederholung würden helfen</translation>
    </message>
    <message>
        <source>a channel is up %1 of the time; steadier optics would help</source>
        <translation>ein Kanal ist %1 der Zeit verfügbar; stabilere Optiken würden helfen</translation>
    </message>
    <message>
        <source>selective repeat</source>
        <translation>selektive Wiederholung</translation>
    </message>
    <message>
        <source>%1 too much. It would fit with: %2. The figures below ignore that.</source>
        <translation>%1 zu viel. Es würde passen mit: %2. Die Zahlen unten lassen das außer Acht.</translation>
    </message>
    <message>
        <source>%1 too much. No single change tried here makes it fit. The figures below ignore that.</source>
        <translation>%1 zu viel. Keine der hier versuchten einzelnen Änderungen macht es passend. Die Zahlen unten lassen das außer Acht.</translation>
    </message>
    <message>
        <source>spread the optimizer state over the data-parallel ranks (ZeRO-1)</source>
        <translation>Optimierer-Zustand auf die datenparallelen Ränge verteilt (ZeRO-1)</translation>
    </message>
    <message>
        <source>selective recomputation</source>
        <translation>selektive Neuberechnung</translation>
    </message>
    <message>
        <source>full recomputation</source>
        <translation>volle Neuberechnung</translation>
    </message>
    <message>
        <source>spread weights, gradients and optimizer state (ZeRO-3) with full recomputation</source>
        <translation>Gewichte, Gradienten und Optimierer-Zustand verteilt (ZeRO-3) mit voller Neuberechnung</translation>
    </message>
    <message>
        <source>%1 pipeline stages</source>
        <translation>%1 Pipeline-Stufen</translation>
    </message>
    <message>
        <source>an own rack type</source>
        <translation>1 eigener Rack-Typ</translation>
    </message>
    <message>
        <source>%1 own rack types</source>
        <translation>%1 eigene Rack-Typen</translation>
    </message>
    <message>
        <source>an own measurement</source>
        <translation>1 eigene Messung</translation>
    </message>
    <message>
        <source>%1 own measurements</source>
        <translation>%1 eigene Messungen</translation>
    </message>
    <message>
        <source>a rack group</source>
        <translation>1 Rack-Gruppe</translation>
    </message>
    <message>
        <source>%1 rack groups</source>
        <translation>%1 Rack-Gruppen</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>the training job</source>
        <translation>der Trainingsjob</translation>
    </message>
    <message>
        <source>from %1 measurements %2, nine of ten within %3</source>
        <translation>aus %1 Messungen %2, neun von zehn innerhalb von %3</translation>
    </message>
    <message>
        <source>from 1 measurement %1, nine of ten within %2</source>
        <translation>aus 1 Messung %1, neun von zehn innerhalb von %2</translation>
    </message>
    <message>
        <source>of the %1 that set no constant within %2</source>
        <translation>die %1, die keine Konstante festlegen, innerhalb von %2</translation>
    </message>
    <message>
        <source>none %1</source>
        <translation>keine %1</translation>
    </message>
    <message>
        <source>only %1 %2</source>
        <translation>nur %1 %2</translation>
    </message>
    <message>
        <source>only %1 %2, off by up to %3</source>
        <translation>nur %1 %2, bis zu %3 daneben</translation>
    </message>
    <message>
        <source>of %1 on %2 in %3</source>
        <translation>an %1 auf %2 in %3</translation>
    </message>
    <message>
        <source>of %1 on %2</source>
        <translation>an %1 auf %2</translation>
    </message>
    <message>
        <source>on %1 of any kind</source>
        <translation>auf %1 jeder Art</translation>
    </message>
    <message>
        <source>of %1 on any GPU</source>
        <translation>an %1 auf beliebiger GPU</translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>jeder Art</translation>
    </message>
    <message>
        <source>mixtures of experts</source>
        <translation>Expertenmischungen</translation>
    </message>
    <message>
        <source>dense models</source>
        <translation>dichten Modellen</translation>
    </message>
    <message>
        <source>no training step was measured on %1 in %2</source>
        <translation>auf %1 in %2 wurde kein Trainingsschritt gemessen</translation>
    </message>
    <message>
        <source>no measured step spans several campuses</source>
        <translation>kein gemessener Schritt reicht über mehrere Standorte</translation>
    </message>
    <message>
        <source>no measurement of the software “%1”</source>
        <translation>keine Messung der Software „%1“</translation>
    </message>
    <message>
        <source>compute of %1 takes %2 times as long by own measurements</source>
        <translation>Rechnen auf %1 dauert nach eigenen Messungen %2-mal so lange</translation>
    </message>
    <message>
        <source>no measurement to compare with</source>
        <translation>keine Messung zum Vergleichen</translation>
    </message>
    <message>
        <source>no GPU to tell of</source>
        <translation>keine GPU, von der etwas zu sagen wäre</translation>
    </message>
    <message>
        <source>%1 GPUs are outside the measured %2 to %3</source>
        <translation>%1 GPUs liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 tokens of sequence are outside the measured %2 to %3</source>
        <translation>%1 Tokens je Sequenz liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 tensor-parallel ranks are outside the measured %2 to %3</source>
        <translation>%1 tensorparallele Ränge liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 pipeline stages are outside the measured %2 to %3</source>
        <translation>%1 Pipeline-Stufen liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 context-parallel ranks are outside the measured %2 to %3</source>
        <translation>%1 kontextparallele Ränge liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 sequences of micro-batch are outside the measured %2 to %3</source>
        <translation>%1 Sequenzen je Micro-Batch liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 of hidden size are outside the measured %2 to %3</source>
        <translation>die verborgene Breite %1 liegt außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>%1 layers are outside the measured %2 to %3</source>
        <translation>%1 Schichten liegen außerhalb der gemessenen %2 bis %3</translation>
    </message>
    <message>
        <source>tensor %1 → %2</source>
        <translation>Tensor %1 → %2</translation>
    </message>
    <message>
        <source>pipeline %1 → %2</source>
        <translation>Pipeline %1 → %2</translation>
    </message>
    <message>
        <source>context %1 → %2</source>
        <translation>Kontext %1 → %2</translation>
    </message>
    <message>
        <source>expert %1 → %2</source>
        <translation>Experten %1 → %2</translation>
    </message>
    <message>
        <source>virtual stages %1 → %2</source>
        <translation>virtuelle Stufen %1 → %2</translation>
    </message>
    <message>
        <source>replicas %1 → %2</source>
        <translation>Repliken %1 → %2</translation>
    </message>
    <message>
        <source>schedule %1 → %2</source>
        <translation>Ablauf %1 → %2</translation>
    </message>
    <message>
        <source>sharding %1 → %2</source>
        <translation>Aufteilung %1 → %2</translation>
    </message>
    <message>
        <source>between campuses %1 → %2</source>
        <translation>zwischen Standorten %1 → %2</translation>
    </message>
    <message>
        <source>work %1 → %2</source>
        <translation>Arbeit %1 → %2</translation>
    </message>
    <message>
        <source>pipeline detail %1 → %2</source>
        <translation>Pipeline-Detail %1 → %2</translation>
    </message>
    <message>
        <source>micro-batch %1 → %2</source>
        <translation>Micro-Batch %1 → %2</translation>
    </message>
    <message>
        <source>global batch %1 → %2</source>
        <translation>globaler Batch %1 → %2</translation>
    </message>
    <message>
        <source>recompute %1 → %2</source>
        <translation>Neuberechnung %1 → %2</translation>
    </message>
    <message>
        <source>Send with %1</source>
        <translation>Mit %1 senden</translation>
    </message>
    <message>
        <source>Use %1 queue pairs a channel</source>
        <translation>%1 Queue Pairs je Kanal verwenden</translation>
    </message>
    <message>
        <source>Use %1 × %2</source>
        <translation>%1 × %2 verwenden</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>Renew its gear</source>
        <translation>Geräte erneuern</translation>
    </message>
    <message>
        <source>Pin its route at %1</source>
        <translation>Trasse auf %1 festlegen</translation>
    </message>
    <message>
        <source>Make the model fit: %1</source>
        <translation>Modell passend machen: %1</translation>
    </message>
    <message>
        <source>Add a campus with %1 × %2</source>
        <translation>Standort mit %1 × %2 hinzufügen</translation>
    </message>
    <message>
        <source>Keep at most %1 GPUs</source>
        <translation>Höchstens %1 GPUs behalten</translation>
    </message>
    <message>
        <source>Remove %1 × %2</source>
        <translation>%1 × %2 entfernen</translation>
    </message>
    <message>
        <source>Train in FP8</source>
        <translation>In FP8 trainieren</translation>
    </message>
    <message>
        <source>Train in BF16</source>
        <translation>In BF16 trainieren</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Use tensor %1 × pipeline %2 × context %3</source>
        <translation>Tensor %1 × Pipeline %2 × Kontext %3 verwenden</translation>
    </message>
    <message>
        <source>Use a batch of %1 sequences</source>
        <translation>Einen Batch von %1 Sequenzen verwenden</translation>
    </message>
    <message>
        <source>Use as many replicas as fit</source>
        <translation>So viele Repliken verwenden, wie passen</translation>
    </message>
    <message>
        <source>Use the %1 replicas that fit</source>
        <translation>Die %1 passenden Repliken verwenden</translation>
    </message>
    <message>
        <source>Use %1 chunks a stage</source>
        <translation>%1 Blöcke je Stufe verwenden</translation>
    </message>
    <message>
        <source>Use %1 expert ranks</source>
        <translation>%1 Experten-Ränge verwenden</translation>
    </message>
    <message>
        <source>Use the interleaved schedule</source>
        <translation>Den verschränkten Ablauf verwenden</translation>
    </message>
    <message>
        <source>Use one chunk a stage</source>
        <translation>Einen Block je Stufe verwenden</translation>
    </message>
    <message>
        <source>Let gradients cross between campuses</source>
        <translation>Gradienten zwischen Standorten wandern lassen</translation>
    </message>
    <message>
        <source>Exchange gradients every step</source>
        <translation>Gradienten jeden Schritt austauschen</translation>
    </message>
    <message>
        <source>Shard the optimizer only</source>
        <translation>Nur den Optimierer aufteilen</translation>
    </message>
    <message>
        <source>Price stages alike</source>
        <translation>Stufen gleich berechnen</translation>
    </message>
    <message>
        <source>Remove this measurement</source>
        <translation>Diese Messung entfernen</translation>
    </message>
    <message>
        <source>%1 – %2 delivers %3 of %4: %5</source>
        <translation>%1 – %2 liefert %3 von %4: %5</translation>
    </message>
    <message>
        <source>tensor parallel %1 is more than the %2 GPUs of a %3 scale-up domain: each layer then waits for the network cards</source>
        <translation>tensorparallel %1 ist mehr als die %2 GPUs einer Scale-up-Domäne von %3: jede Schicht wartet dann auf die Netzwerkkarten</translation>
    </message>
    <message>
        <source>half of the stalls would be longer than %1; every stall counts as %2 at most, for what lasts longer is a failure</source>
        <translation>die Hälfte der Stockungen wäre länger als %1; jede Stockung zählt höchstens als %2, denn was länger dauert, ist ein Ausfall</translation>
    </message>
    <message>
        <source>%1 needs %2 a GPU (%3 weights, %4 gradients, %5 optimizer, %6 activations, %7 buffers) and has %8: %9</source>
        <translation>%1 braucht %2 je GPU (%3 Gewichte, %4 Gradienten, %5 Optimierer, %6 Aktivierungen, %7 Puffer) und hat %8: %9</translation>
    </message>
    <message>
        <source>a %1 would compute %2 a step; this version&apos;s clock holds %3. Make the batch smaller or add GPUs</source>
        <translation>eine %1 würde %2 je Schritt rechnen; die Uhr dieser Version fasst %3. Den Batch verkleinern oder GPUs hinzufügen</translation>
    </message>
    <message>
        <source>a %1 would take %2 a step with its traffic and its bubble; this version&apos;s clock holds %3. Choose another plan</source>
        <translation>eine %1 würde mit Verkehr und Leerlauf %2 je Schritt brauchen; die Uhr dieser Version fasst %3. Einen anderen Plan wählen</translation>
    </message>
    <message>
        <source>a %1 would take %2 a step with its traffic and its bubble, where its GPUs are %3 times slower; this version&apos;s clock holds %4. Choose another plan</source>
        <translation>eine %1 würde mit Verkehr und Leerlauf %2 je Schritt brauchen, wo ihre GPUs %3-mal langsamer sind; die Uhr dieser Version fasst %4. Einen anderen Plan wählen</translation>
    </message>
    <message>
        <source>with tensor groups over campuses a step would take %1; this version&apos;s clock holds %2. Let data or pipeline cross instead</source>
        <translation>mit Tensor-Gruppen über Standorte würde ein Schritt %1 dauern; die Uhr dieser Version fasst %2. Stattdessen Daten oder Pipeline wandern lassen</translation>
    </message>
    <message>
        <source>gradients would travel for %1 a step; this version&apos;s clock holds %2. Choose another plan or a fabric with less oversubscription</source>
        <translation>Gradienten wären %1 je Schritt unterwegs; die Uhr dieser Version fasst %2. Einen anderen Plan wählen oder eine Fabric mit weniger Überbuchung</translation>
    </message>
    <message>
        <source>gradients would travel for %1 a step; this version&apos;s clock holds %2. Use newer, shorter or more links</source>
        <translation>Gradienten wären %1 je Schritt unterwegs; die Uhr dieser Version fasst %2. Neuere, kürzere oder mehr Verbindungen verwenden</translation>
    </message>
    <message>
        <source>a campus would take %1 inner steps in a round; this version simulates %2. Use faster links, or campuses whose steps are less different</source>
        <translation>ein Standort würde in einer Runde %1 innere Schritte machen; diese Version simuliert %2. Schnellere Verbindungen verwenden, oder Standorte, deren Schritte sich weniger unterscheiden</translation>
    </message>
    <message>
        <source>a round of %1 inner steps would take %2, its exchange %3; this version&apos;s clock holds %4. Take fewer inner steps, or faster links</source>
        <translation>eine Runde von %1 inneren Schritten würde %2 dauern, ihr Austausch %3; die Uhr dieser Version fasst %4. Weniger innere Schritte machen oder schnellere Verbindungen verwenden</translation>
    </message>
    <message>
        <source>a round of %1 inner steps would take %2, where its GPUs are %3 times slower, its exchange %4; this version&apos;s clock holds %5. Take fewer inner steps, or faster links</source>
        <translation>eine Runde von %1 inneren Schritten würde %2 dauern, wo die GPUs %3-mal langsamer sind, ihr Austausch %4; die Uhr dieser Version fasst %5. Weniger innere Schritte machen oder schnellere Verbindungen verwenden</translation>
    </message>
    <message>
        <source>a replica&apos;s step has %1 passes; stage by stage this version goes through %2. Make micro-batches larger, or price stages alike</source>
        <translation>der Schritt einer Replik hat %1 Durchgänge; einzeln geht diese Version durch %2. Micro-Batches vergrößern, oder Stufen gleich berechnen</translation>
    </message>
    <message>
        <source>a replica would take %1 a step through its pipeline; this version&apos;s clock holds %2. Make the batch smaller, or links faster</source>
        <translation>eine Replik bräuchte %1 je Schritt durch ihre Pipeline; die Uhr dieser Version fasst %2. Den Batch verkleinern, oder Verbindungen schneller machen</translation>
    </message>
    <message>
        <source>a replica would take %1 a step through its pipeline, where its GPUs are %2 times slower; this version&apos;s clock holds %3. Make the batch smaller, or links faster</source>
        <translation>eine Replik bräuchte %1 je Schritt durch ihre Pipeline, wo ihre GPUs %2-mal langsamer sind; die Uhr dieser Version fasst %3. Den Batch verkleinern, oder Verbindungen schneller machen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>±%1 or more</source>
        <translation>±%1 oder mehr</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>collective</source>
        <translation>Kollektiv</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>mixture of experts</source>
        <translation>Expertenmischung</translation>
    </message>
    <message>
        <source>all-reduce</source>
        <translation>All-Reduce</translation>
    </message>
    <message>
        <source>all-gather</source>
        <translation>All-Gather</translation>
    </message>
    <message>
        <source>reduce-scatter</source>
        <translation>Reduce-Scatter</translation>
    </message>
    <message>
        <source>all-to-all</source>
        <translation>All-to-All</translation>
    </message>
    <message>
        <source>expert exchange</source>
        <translation>Expertenaustausch</translation>
    </message>
    <message>
        <source>training on</source>
        <translation>Training auf</translation>
    </message>
    <message>
        <source>training on every GPU</source>
        <translation>Training auf jeder GPU</translation>
    </message>
    <message>
        <source>training software</source>
        <translation>Trainingssoftware</translation>
    </message>
    <message>
        <source>collectives on</source>
        <translation>Kollektive Operationen auf</translation>
    </message>
    <message>
        <source>collectives on every GPU</source>
        <translation>Kollektive Operationen auf jeder GPU</translation>
    </message>
    <message>
        <source>collectives over</source>
        <translation>Kollektive Operationen über</translation>
    </message>
    <message>
        <source>one packet over</source>
        <translation>Ein Paket über</translation>
    </message>
    <message>
        <source>exchange with experts</source>
        <translation>Austausch mit Experten</translation>
    </message>
    <message>
        <source>Change %1 notes</source>
        <translation>%1 Notizen ändern</translation>
    </message>
    <message>
        <source>Change %1 frames</source>
        <translation>%1 Rahmen ändern</translation>
    </message>
    <message>
        <source>groups of %1 expert ranks do not divide the %2 ranks of a stage (tensor %3 × context %4 × %5 replicas): %6; %7</source>
        <translation>Gruppen von %1 Experten-Rängen teilen die %2 Ränge einer Stufe nicht (Tensor %3 × Kontext %4 × %5 Repliken): %6; %7</translation>
    </message>
    <message>
        <source>groups of %1 expert ranks do not divide the %2 ranks of a stage (tensor %3 × context %4 × %5 replicas in each campus): %6; %7</source>
        <translation>Gruppen von %1 Experten-Rängen teilen die %2 Ränge einer Stufe nicht (Tensor %3 × Kontext %4 × %5 Repliken an jedem Standort): %6; %7</translation>
    </message>
    <message>
        <source>GPU types do not share out the stages of a replica: %1; with “%2” it is the same</source>
        <translation>GPU-Typen teilen sich die Stufen einer Replik nicht: %1; mit „%2“ ist es dasselbe</translation>
    </message>
    <message>
        <source>%1 of the %2 layers of %3 have no experts; expected at most all of them</source>
        <translation>%1 der %2 Schichten von %3 haben keine Experten; erwartet werden höchstens alle</translation>
    </message>
    <message>
        <source>%1 of the %2 dimensions of a head of %3 are rotary; expected at most all of them</source>
        <translation>%1 der %2 Dimensionen eines Kopfs von %3 sind rotierend; erwartet werden höchstens alle</translation>
    </message>
    <message>
        <source>%1 has one expert, all of its layers are dense, so this figure changes nothing; expected zero</source>
        <translation>%1 hat einen Experten, alle Schichten sind dicht, also ändert diese Kennzahl nichts; erwartet wird null</translation>
    </message>
    <message>
        <source>%1 makes keys and values from no latent width, so this figure changes nothing; expected zero</source>
        <translation>%1 bildet Keys und Values aus keiner latenten Breite, also ändert diese Kennzahl nichts; erwartet wird null</translation>
    </message>
    <message>
        <source>Shared experts</source>
        <translation>Gemeinsame Experten</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>Dichte Schichten</translation>
    </message>
    <message>
        <source>Dense layer width</source>
        <translation>Breite dichter Schichten</translation>
    </message>
    <message>
        <source>Query rank</source>
        <translation>Query-Rang</translation>
    </message>
    <message>
        <source>Key-value rank</source>
        <translation>Key-Value-Rang</translation>
    </message>
    <message>
        <source>Rotary dimension</source>
        <translation>Rotary-Dimension</translation>
    </message>
    <message>
        <source>Value dimension</source>
        <translation>Value-Dimension</translation>
    </message>
    <message>
        <source>Use %1 replicas</source>
        <translation>%1 Repliken verwenden</translation>
    </message>
    <message>
        <source>GPU types %1 → %2</source>
        <translation>GPU-Typen %1 → %2</translation>
    </message>
    <message>
        <source>with the whole publication of each left out of the fit within %1</source>
        <translation>ohne die jeweilige ganze Veröffentlichung in der Anpassung innerhalb von %1</translation>
    </message>
    <message>
        <source>there is not one whole group</source>
        <translation>es gibt keine ganze Gruppe</translation>
    </message>
    <message>
        <source>%1 are in no whole group</source>
        <translation>%1 sind in keiner ganzen Gruppe</translation>
    </message>
    <message>
        <source>%1 ranks a group work, or %2 replicas</source>
        <translation>%1 Ränge je Gruppe gehen, oder %2 Repliken</translation>
    </message>
    <message>
        <source>%1 ranks a group work</source>
        <translation>%1 Ränge je Gruppe gehen</translation>
    </message>
    <message>
        <source>no campus has GPUs of several types with room for a stage</source>
        <translation>kein Standort hat GPUs mehrerer Typen mit Platz für eine Stufe</translation>
    </message>
    <message>
        <source>a replica of one stage stands on one type</source>
        <translation>eine Replik mit einer Stufe steht auf einem Typ</translation>
    </message>
    <message>
        <source>that needs whole replicas in a campus, and “%1” crosses</source>
        <translation>das braucht ganze Repliken an einem Standort, und „%1“ wandert</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Without link %1</source>
        <translation>Ohne Verbindung %1</translation>
    </message>
    <message>
        <source>With link %1</source>
        <translation>Mit Verbindung %1</translation>
    </message>
    <message>
        <source>Link %1: %2</source>
        <translation>Verbindung %1: %2</translation>
    </message>
    <message>
        <source>Training job</source>
        <translation>Trainingsjob</translation>
    </message>
    <message>
        <source>Training job: %1</source>
        <translation>Trainingsjob: %1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Startwert: %1</translation>
    </message>
    <message>
        <source>Own types</source>
        <translation>Eigene Typen</translation>
    </message>
    <message>
        <source>Own measurements</source>
        <translation>Eigene Messungen</translation>
    </message>
    <message>
        <source>Own measurements: %1</source>
        <translation>Eigene Messungen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>leaf switches %1 → %2</source>
        <translation>Leaf-Switches %1 → %2</translation>
    </message>
    <message>
        <source>drawn %1 → %2</source>
        <translation>gezeichnet %1 → %2</translation>
    </message>
    <message>
        <source>length %1 → %2</source>
        <translation>Länge %1 → %2</translation>
    </message>
    <message>
        <source>transport %1 → %2</source>
        <translation>Transport %1 → %2</translation>
    </message>
    <message>
        <source>name %1 → %2</source>
        <translation>Name %1 → %2</translation>
    </message>
    <message>
        <source>oversubscription %1 → %2</source>
        <translation>Überbuchung %1 → %2</translation>
    </message>
    <message>
        <source>leaf ports %1 → %2</source>
        <translation>Leaf-Ports %1 → %2</translation>
    </message>
    <message>
        <source>rack %1 → %2</source>
        <translation>Rack %1 → %2</translation>
    </message>
    <message>
        <source>racks %1 → %2</source>
        <translation>Racks %1 → %2</translation>
    </message>
    <message>
        <source>age %1 → %2</source>
        <translation>Alter %1 → %2</translation>
    </message>
    <message>
        <source>type %1 → %2</source>
        <translation>Typ %1 → %2</translation>
    </message>
    <message>
        <source>channels %1 → %2</source>
        <translation>Kanäle %1 → %2</translation>
    </message>
    <message>
        <source>route factor %1 → %2</source>
        <translation>Trassenfaktor %1 → %2</translation>
    </message>
    <message>
        <source>text %1 → %2</source>
        <translation>Text %1 → %2</translation>
    </message>
    <message>
        <source>title %1 → %2</source>
        <translation>Titel %1 → %2</translation>
    </message>
    <message>
        <source>width %1 → %2</source>
        <translation>Breite %1 → %2</translation>
    </message>
    <message>
        <source>height %1 → %2</source>
        <translation>Höhe %1 → %2</translation>
    </message>
    <message>
        <source>model %1 → %2</source>
        <translation>Modell %1 → %2</translation>
    </message>
    <message>
        <source>precision %1 → %2</source>
        <translation>Präzision %1 → %2</translation>
    </message>
    <message>
        <source>sequence length %1 → %2</source>
        <translation>Sequenzlänge %1 → %2</translation>
    </message>
    <message>
        <source>software %1 → %2</source>
        <translation>Software %1 → %2</translation>
    </message>
    <message>
        <source>all-reduce %1 → %2</source>
        <translation>All-Reduce %1 → %2</translation>
    </message>
    <message>
        <source>bucket %1 → %2</source>
        <translation>Bucket %1 → %2</translation>
    </message>
    <message>
        <source>buckets in flight %1 → %2</source>
        <translation>Buckets unterwegs %1 → %2</translation>
    </message>
    <message>
        <source>overlap %1 → %2</source>
        <translation>Überlappung %1 → %2</translation>
    </message>
    <message>
        <source>sync %1 → %2</source>
        <translation>Abgleich %1 → %2</translation>
    </message>
    <message>
        <source>inner steps %1 → %2</source>
        <translation>innere Schritte %1 → %2</translation>
    </message>
    <message>
        <source>fragments %1 → %2</source>
        <translation>Fragmente %1 → %2</translation>
    </message>
    <message>
        <source>overlap steps %1 → %2</source>
        <translation>überlappende Schritte %1 → %2</translation>
    </message>
    <message>
        <source>bits a value %1 → %2</source>
        <translation>Bits je Wert %1 → %2</translation>
    </message>
    <message>
        <source>worth of a token %1 → %2</source>
        <translation>Token-Wert %1 → %2</translation>
    </message>
    <message>
        <source>operation spread %1 → %2</source>
        <translation>Streuung der Operationen %1 → %2</translation>
    </message>
    <message>
        <source>drift %1 → %2</source>
        <translation>Drift %1 → %2</translation>
    </message>
    <message>
        <source>drift over %1 → %2</source>
        <translation>Drift über %1 → %2</translation>
    </message>
    <message>
        <source>spikes a GPU and day %1 → %2</source>
        <translation>Aussetzer je GPU und Tag %1 → %2</translation>
    </message>
    <message>
        <source>spike length %1 → %2</source>
        <translation>Dauer der Aussetzer %1 → %2</translation>
    </message>
    <message>
        <source>spike length spread %1 → %2</source>
        <translation>Streuung der Aussetzer %1 → %2</translation>
    </message>
    <message>
        <source>slow spells a GPU and year %1 → %2</source>
        <translation>langsame Phasen je GPU und Jahr %1 → %2</translation>
    </message>
    <message>
        <source>slow spell factor %1 → %2</source>
        <translation>Verlangsamung %1 → %2</translation>
    </message>
    <message>
        <source>slow spell length %1 → %2</source>
        <translation>Phasendauer %1 → %2</translation>
    </message>
    <message>
        <source>slow spell length spread %1 → %2</source>
        <translation>Phasenstreuung %1 → %2</translation>
    </message>
    <message>
        <source>one for each rail</source>
        <translation>einer je Schiene</translation>
    </message>
    <message>
        <source>one for whole nodes</source>
        <translation>einer für ganze Knoten</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>from the canvas</source>
        <translation>von der Zeichenfläche</translation>
    </message>
    <message>
        <source>as its type</source>
        <translation>wie der Typ</translation>
    </message>
    <message>
        <source>No steps were taken.</source>
        <translation>Es wurden keine Schritte gemacht.</translation>
    </message>
    <message>
        <source>A and B come to the same: %1 effective utilization and %2 a step.</source>
        <translation>A und B kommen auf dasselbe: %1 effektive Auslastung und %2 je Schritt.</translation>
    </message>
    <message>
        <source>B has %1 effective utilization, A %2; a step takes %3 instead of %4.</source>
        <translation>B hat %1 effektive Auslastung, A %2; ein Schritt dauert %3 statt %4.</translation>
    </message>
    <message>
        <source>B has %1 effective utilization, A %2; a step takes %3 instead of %4, which costs %5 GPU-hours over %6 steps.</source>
        <translation>B hat %1 effektive Auslastung, A %2; ein Schritt dauert %3 statt %4, was über %6 Schritte %5 GPU-Stunden kostet.</translation>
    </message>
    <message>
        <source>B has %1 effective utilization, A %2; a step takes %3 instead of %4, which costs %5 GPU-hours over %6 steps, %7 of them in %8.</source>
        <translation>B hat %1 effektive Auslastung, A %2; ein Schritt dauert %3 statt %4, was über %6 Schritte %5 GPU-Stunden kostet, davon %7 durch %8.</translation>
    </message>
    <message>
        <source>B has %1 effective utilization, A %2; a step takes %3 instead of %4, which saves %5 GPU-hours over %6 steps.</source>
        <translation>B hat %1 effektive Auslastung, A %2; ein Schritt dauert %3 statt %4, was über %6 Schritte %5 GPU-Stunden spart.</translation>
    </message>
    <message>
        <source>B has %1 effective utilization, A %2; a step takes %3 instead of %4, which saves %5 GPU-hours over %6 steps, %7 of them in %8.</source>
        <translation>B hat %1 effektive Auslastung, A %2; ein Schritt dauert %3 statt %4, was über %6 Schritte %5 GPU-Stunden spart, davon %7 durch %8.</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>Prefill</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>Decode</translation>
    </message>
    <message>
        <source>scale-up traffic</source>
        <translation>Scale-up-Verkehr</translation>
    </message>
    <message>
        <source>fabric traffic</source>
        <translation>Fabric-Verkehr</translation>
    </message>
    <message>
        <source>link bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>link latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>pipeline bubble</source>
        <translation>Pipeline-Leerlauf</translation>
    </message>
    <message>
        <source>slower generation</source>
        <translation>langsamen GPU-Typ</translation>
    </message>
    <message>
        <source>straggler</source>
        <translation>Nachzügler</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>no work</source>
        <translation>fehlende Arbeit</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>lost work</source>
        <translation>verlorene Arbeit</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>unallocated</source>
        <translation>nicht Zugeteiltes</translation>
    </message>
    <message>
        <source>A cannot run: %1</source>
        <translation>A kann nicht laufen: %1</translation>
    </message>
    <message>
        <source>B cannot run: %1</source>
        <translation>B kann nicht laufen: %1</translation>
    </message>
    <message>
        <source>Mute problem</source>
        <translation>Problem stummschalten</translation>
    </message>
    <message>
        <source>Unmute problem</source>
        <translation>Problem nicht mehr stummschalten</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>a place in a file</comment>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>the text ends before the JSON does; the file seems to be cut off</source>
        <translation>der Text endet vor dem JSON; die Datei scheint abgeschnitten zu sein</translation>
    </message>
    <message>
        <source>brackets nest deeper than %1; a file of ours never does. Is this another kind of file?</source>
        <translation>Klammern sind tiefer als %1 geschachtelt; das kommt in unseren Dateien nie vor. Ist das eine andere Art von Datei?</translation>
    </message>
    <message>
        <source>this is not JSON: %1</source>
        <translation>das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>the number %1 is too large for anything here</source>
        <translation>die Zahl %1 ist für alles hier zu groß</translation>
    </message>
    <message>
        <source>this JSON cannot be read: %1</source>
        <translation>dieses JSON ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>“%1” is missing; expected %2</source>
        <translation>„%1“ fehlt; erwartet: %2</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet: %1, gefunden: %2</translation>
    </message>
    <message>
        <source>%1 is out of range; expected %2 to %3</source>
        <translation>%1 liegt außerhalb des Bereichs; erwartet: %2 bis %3</translation>
    </message>
    <message>
        <source>expected a whole number, found %1</source>
        <translation>erwartet: eine ganze Zahl, gefunden: %1</translation>
    </message>
    <message>
        <source>expected a whole number from 0 to 2^64 - 1, found %1</source>
        <translation>erwartet: eine ganze Zahl von 0 bis 2^64 - 1, gefunden: %1</translation>
    </message>
    <message>
        <source>“%1” is none of %2</source>
        <translation>„%1“ ist keines von %2</translation>
    </message>
    <message>
        <source>“%1” is not known here</source>
        <translation>„%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>“%1” is not known here; did you mean “%2”?</source>
        <translation>„%1“ ist hier nicht bekannt; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>expected an object, found %1</source>
        <translation>erwartet: ein Objekt, gefunden: %1</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>erwartet: ein Objekt</translation>
    </message>
    <message>
        <source>the file has %1, a picture at most %2; this is another kind of file</source>
        <translation>die Datei hat %1, ein Bild höchstens %2; das ist eine andere Art von Datei</translation>
    </message>
    <message>
        <source>the file has %1, a scenario at most %2; this is another kind of file</source>
        <translation>die Datei hat %1, ein Szenario höchstens %2; das ist eine andere Art von Datei</translation>
    </message>
    <message>
        <source>this picture holds no scenario; pictures that Lockstep exports hold the scenario they show, unless another program wrote them anew</source>
        <translation>dieses Bild enthält kein Szenario; von Lockstep exportierte Bilder enthalten das Szenario, das sie zeigen, sofern kein anderes Programm sie neu geschrieben hat</translation>
    </message>
    <message>
        <source>this is JSON, but not a Lockstep scenario: expected an object with “lockstep”, the format&apos;s version</source>
        <translation>das ist JSON, aber kein Lockstep-Szenario: erwartet: ein Objekt mit „lockstep“, der Version des Formats</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this is not a file; expected a scenario file, *.lockstep</source>
        <translation>das ist keine Datei; erwartet: eine Szenariodatei, *.lockstep</translation>
    </message>
    <message>
        <source>the file cannot be read; may this user read it?</source>
        <translation>die Datei ist nicht lesbar; darf dieser Benutzer sie lesen?</translation>
    </message>
    <message>
        <source>this file has format %1, this program reads up to %2; open it with a newer version of Lockstep</source>
        <translation>diese Datei hat Format %1, dieses Programm liest bis %2; eine neuere Version von Lockstep kann sie öffnen</translation>
    </message>
    <message>
        <source>a figure needs a source; write “assumption: …” where it is one</source>
        <translation>eine Angabe braucht eine Quelle; wo sie eine Annahme ist, „assumption: …“ schreiben</translation>
    </message>
    <message>
        <source>found %1, expected 0: a run begins with its first revision</source>
        <translation>gefunden: %1, erwartet: 0, denn ein Lauf beginnt mit seiner ersten Fassung</translation>
    </message>
    <message>
        <source>found %1, expected from %2 to before %3, the run&apos;s steps</source>
        <translation>gefunden: %1, erwartet: ab %2 und unter %3, den Schritten des Laufs</translation>
    </message>
    <message>
        <source>a run needs at least one scenario</source>
        <translation>ein Lauf braucht mindestens ein Szenario</translation>
    </message>
    <message>
        <source>expected a run: an object with “lockstep_run”, the format&apos;s version</source>
        <translation>erwartet: ein Lauf, ein Objekt mit „lockstep_run“, der Version des Formats</translation>
    </message>
    <message>
        <source>this run has format %1, this program reads up to %2; open it with a newer version of Lockstep</source>
        <translation>dieser Lauf hat Format %1, dieses Programm liest bis %2; eine neuere Version von Lockstep kann ihn öffnen</translation>
    </message>
    <message>
        <source>expected “scenario”</source>
        <translation>erwartet: „scenario“</translation>
    </message>
    <message>
        <source>there is no %1 “”; the catalog has %2 of them</source>
        <translation>%1 ohne Namen gibt es nicht; der Katalog kennt %2</translation>
    </message>
    <message>
        <source>%1. The key is left out.</source>
        <translation>%1. Der Schlüssel wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 The key is left out.</source>
        <translation>%1 Der Schlüssel wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1. The %2 is left out.</source>
        <translation>%1. Ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 The %2 is left out.</source>
        <translation>%1 Ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1. The usual value takes its place.</source>
        <translation>%1. An die Stelle tritt der übliche Wert.</translation>
    </message>
    <message>
        <source>%1 The usual value takes its place.</source>
        <translation>%1 An die Stelle tritt der übliche Wert.</translation>
    </message>
    <message>
        <source>%1. %2 takes its place.</source>
        <translation>%1. An die Stelle tritt %2.</translation>
    </message>
    <message>
        <source>there is no %1 “%2”; did you mean “%3”? %4 takes its place.</source>
        <translation>%1 „%2“ gibt es nicht; war „%3“ gemeint? An die Stelle tritt %4.</translation>
    </message>
    <message>
        <source>%1 more faults of this kind</source>
        <translation>%1 weitere Fehler dieser Art</translation>
    </message>
    <message>
        <source>some bytes are not UTF-8; a question mark takes the place of each</source>
        <translation>einige Bytes sind kein UTF-8; an die Stelle eines jeden tritt ein Fragezeichen</translation>
    </message>
    <message>
        <source>this cannot be read</source>
        <translation>das ist nicht lesbar</translation>
    </message>
    <message>
        <source>the text ends in this number; some of its digits may be missing</source>
        <translation>der Text endet in dieser Zahl; einige Ziffern können fehlen</translation>
    </message>
    <message>
        <source>expected a key in quotes, a colon and a value</source>
        <translation>erwartet: ein Schlüssel in Anführungszeichen, ein Doppelpunkt und ein Wert</translation>
    </message>
    <message>
        <source>what follows here has no place; a comma may be missing before it</source>
        <translation>was hier folgt, hat keinen Platz; davor fehlt vielleicht ein Komma</translation>
    </message>
    <message>
        <source>%1. The old file is as it was.</source>
        <translation>%1. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>nicht schreibbar: %1</translation>
    </message>
    <message>
        <source>could not be written to the end: %1</source>
        <translation>ließ sich nicht zu Ende schreiben: %1</translation>
    </message>
    <message>
        <source>did not read back as it was written</source>
        <translation>las sich nicht so zurück, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>could not take the place of the old file: %1</source>
        <translation>konnte nicht an die Stelle der alten Datei treten: %1</translation>
    </message>
    <message>
        <source>edits cannot be written down in %1: %2</source>
        <translation>Änderungen lassen sich in %1 nicht mitschreiben: %2</translation>
    </message>
    <message>
        <source>expected a list of rows</source>
        <translation>erwartet: eine Liste von Zeilen</translation>
    </message>
    <message>
        <source>expected a row with an id and a kind</source>
        <translation>erwartet: eine Zeile mit „id“ und „kind“</translation>
    </message>
    <message>
        <source>too fast: kernels %1 times as fast would not reach it</source>
        <translation>zu schnell: auch %1-mal so schnelle Kernel kämen nicht heran</translation>
    </message>
    <message>
        <source>too slow: kernels %1 times as slow would not explain it</source>
        <translation>zu langsam: auch %1-mal so langsame Kernel erklärten es nicht</translation>
    </message>
    <message>
        <source>rows of the kind “%1” give no factor</source>
        <translation>Zeilen der Art „%1“ ergeben keinen Faktor</translation>
    </message>
    <message>
        <source>its own “use” says so</source>
        <translation>ihr eigenes „use“ sagt es so</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number from 0</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>der Text %1</translation>
    </message>
    <message>
        <source>rack group</source>
        <translation>die Rack-Gruppe</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>die Messung</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>die Annahme</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>der Eintrag</translation>
    </message>
    <message>
        <source>campus</source>
        <translation>der Standort</translation>
    </message>
    <message>
        <source>note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>der Rahmen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>die Verbindung</translation>
    </message>
    <message>
        <source>muted problem</source>
        <translation>das stummgeschaltete Problem</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop the campus on empty canvas.</source>
        <translation>Den Standort auf freier Fläche ablegen.</translation>
    </message>
    <message>
        <source>Racks stand in a campus: drop them on one.</source>
        <translation>Racks stehen an einem Standort: auf einem ablegen.</translation>
    </message>
    <message>
        <source>Add %1 × %2 to %3</source>
        <translation>%1 × %2 zu %3 hinzufügen</translation>
    </message>
    <message>
        <source>Drop a link type on a link to change it. To add a link, pull from a campus&apos; edge.</source>
        <translation>Ein Verbindungstyp, auf einer Verbindung abgelegt, ändert sie. Für eine neue Verbindung am Rand eines Standorts ziehen.</translation>
    </message>
    <message>
        <source>Make this link a %1</source>
        <translation>Diese Verbindung zu %1 machen</translation>
    </message>
    <message>
        <source>This link is a %1 already.</source>
        <translation>Diese Verbindung ist schon vom Typ %1.</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>All-reduce over a long link</source>
        <translation>All-Reduce auf langem Weg</translation>
    </message>
    <message>
        <source>Two campuses exchange their gradients over 78 km of fiber at every step: do they wait for its length or for its width?</source>
        <translation>Zwei Standorte tauschen bei jedem Schritt Gradienten über 78 km Glasfaser aus: warten sie auf deren Länge oder auf deren Breite?</translation>
    </message>
    <message>
        <source>Colossus 1: three campuses that seldom exchange</source>
        <translation>Colossus 1: seltener Austausch</translation>
    </message>
    <message>
        <source>Do the campuses need to exchange every step?</source>
        <translation>Müssen die Standorte bei jedem Schritt austauschen?</translation>
    </message>
    <message>
        <source>The same GPUs in one campus</source>
        <translation>Dieselben GPUs an einem Ort</translation>
    </message>
    <message>
        <source>Take the distance away from Colossus 1 and keep its mix of GPUs: what is left to wait for?</source>
        <translation>Colossus 1 ohne die Entfernung, aber mit seiner Mischung von GPUs: worauf bleibt zu warten?</translation>
    </message>
    <message>
        <source>One kind of GPU in one campus</source>
        <translation>Eine Art GPU an einem Ort</translation>
    </message>
    <message>
        <source>And without the mix: how much of the wait was for slower GPUs?</source>
        <translation>Und ohne die Mischung: wie viel des Wartens galt langsameren GPUs?</translation>
    </message>
    <message>
        <source>Colossus 1: three campuses, one training run</source>
        <translation>Colossus 1: drei Standorte</translation>
    </message>
    <message>
        <source>Three campuses more than ten miles apart, three kinds of GPU, one synchronous run: where does the time go?</source>
        <translation>Drei Standorte mehr als zehn Meilen auseinander, drei Arten GPU, ein synchroner Lauf: wohin geht die Zeit?</translation>
    </message>
    <message>
        <source>A mixed pair of generations</source>
        <translation>Zwei Generationen als Paar</translation>
    </message>
    <message>
        <source>512 A100 and 512 H100 train one model side by side: who waits for whom?</source>
        <translation>512 A100 und 512 H100 trainieren ein Modell Seite an Seite: wer wartet auf wen?</translation>
    </message>
    <message>
        <source>A pipeline over two campuses</source>
        <translation>Eine Pipeline über zwei Standorte</translation>
    </message>
    <message>
        <source>Two campuses, 39 km of fiber, one model: should its pipeline cross, or its gradients?</source>
        <translation>Zwei Standorte, 39 km Glasfaser, ein Modell: soll die Pipeline wandern oder sollen es die Gradienten?</translation>
    </message>
    <message>
        <source>What is a straggler?</source>
        <translation>Was ist ein Nachzügler?</translation>
    </message>
    <message>
        <source>256 GPUs of one kind side by side, and every now and then one is slow: who pays for it?</source>
        <translation>256 GPUs einer Art Seite an Seite, und ab und zu ist eine langsam: wer bezahlt dafür?</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Canvas: next campus or link</source>
        <translation>Zeichenfläche: nächster Standort oder nächste Verbindung</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Canvas: nudge what is selected, or move the view</source>
        <translation>Zeichenfläche: Ausgewähltes schrittweise verschieben oder Ansicht bewegen</translation>
    </message>
    <message>
        <source>Arrow keys; finer with Shift</source>
        <translation>Pfeiltasten; feiner mit Umschalt</translation>
    </message>
    <message>
        <source>Canvas: move the view</source>
        <translation>Zeichenfläche: Ansicht bewegen</translation>
    </message>
    <message>
        <source>Drag with the middle or right button, or Space and drag</source>
        <translation>Ziehen mit mittlerer oder rechter Taste oder Leertaste</translation>
    </message>
    <message>
        <source>Canvas: zoom at the pointer</source>
        <translation>Zeichenfläche: am Mauszeiger zoomen</translation>
    </message>
    <message>
        <source>Wheel, + and −</source>
        <translation>Mausrad, + und −</translation>
    </message>
    <message>
        <source>Canvas: link two campuses</source>
        <translation>Zeichenfläche: zwei Standorte verbinden</translation>
    </message>
    <message>
        <source>Pull from a campus&apos; edge</source>
        <translation>Am Rand eines Standorts ziehen</translation>
    </message>
    <message>
        <source>Canvas: leave a drag, select nothing</source>
        <translation>Zeichenfläche: Ziehen abbrechen, Auswahl aufheben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Library: add to the canvas</source>
        <translation>Bibliothek: zur Zeichenfläche hinzufügen</translation>
    </message>
    <message>
        <source>Enter, or drag</source>
        <translation>Enter oder ziehen</translation>
    </message>
    <message>
        <source>Timeline: zoom, scroll, lane height</source>
        <translation>Zeitleiste: zoomen, blättern, Spurhöhe</translation>
    </message>
    <message>
        <source>Wheel, Shift+Wheel, Ctrl+Wheel</source>
        <translation>Mausrad, Umschalt+Mausrad, Strg+Mausrad</translation>
    </message>
    <message>
        <source>Timeline: move in time and lanes</source>
        <translation>Zeitleiste: in Zeit und Spuren bewegen</translation>
    </message>
    <message>
        <source>Drag, Up and Down</source>
        <translation>Ziehen, Hoch und Herunter</translation>
    </message>
    <message>
        <source>Tables: edit a value</source>
        <translation>Tabellen: einen Wert bearbeiten</translation>
    </message>
    <message>
        <source>Enter or F2</source>
        <translation>Enter oder F2</translation>
    </message>
    <message>
        <source>Canvas: go nearer to a campus, add on empty canvas</source>
        <translation>Zeichenfläche: näher an einen Standort, auf freier Fläche hinzufügen</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Timeline: a GPU&apos;s own lane, pass by pass</source>
        <translation>Zeitleiste: eigene Spur einer GPU, Durchgang für Durchgang</translation>
    </message>
    <message>
        <source>Timeline: another order of lanes</source>
        <translation>Zeitleiste: Reihenfolge der Spuren</translation>
    </message>
    <message>
        <source>Drag a lane&apos;s name</source>
        <translation>Namen einer Spur ziehen</translation>
    </message>
</context>
<context>
    <name>LinkItem</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Run to see its load</source>
        <translation>Für die Last den Lauf starten</translation>
    </message>
</context>
<context>
    <name>LinkTable</name>
    <message>
        <source>Its channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Window of its queue pairs</source>
        <translation>Fenster der Queue Pairs</translation>
    </message>
    <message>
        <source>Buffers of its ports</source>
        <translation>Puffer der Ports</translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation>Paketverlust</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Every link with what it carries and what holds it back</source>
        <translation>Alle Verbindungen: was sie befördern und was sie bremst</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>The campuses it joins</source>
        <translation>Die Standorte, die sie verbindet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Type of the link</source>
        <translation>Typ der Verbindung</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Wavelengths or ports; can be changed here</source>
        <translation>Wellenlängen oder Ports; hier änderbar</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Of the route, not of the straight line</source>
        <translation>Der Trasse, nicht der Luftlinie</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Light both ways and equipment</source>
        <translation>Licht hin und zurück, dazu die Geräte</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>As installed, one way</source>
        <translation>Wie installiert, je Richtung</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Nutzdatenrate</translation>
    </message>
    <message>
        <source>What arrives after windows, buffers and loss</source>
        <translation>Was nach Fenstern, Puffern und Verlust ankommt</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Share of the newest step that its goodput needs for its bytes</source>
        <translation>Anteil des neuesten Schritts, den ihre Nutzdatenrate für ihre Bytes braucht</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Gebremst durch</translation>
    </message>
    <message>
        <source>What decides its rate</source>
        <translation>Was ihre Rate bestimmt</translation>
    </message>
    <message>
        <source>No links yet: draw one between two campuses.</source>
        <translation>Noch keine Verbindungen: eine zwischen zwei Standorten ziehen.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Wechseln zu</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Exa&amp;mples</source>
        <translation>Beis&amp;piele</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>S&amp;how Panels</source>
        <translation>&amp;Bereiche einblenden</translation>
    </message>
    <message>
        <source>L&amp;anes</source>
        <translation>Spuren &amp;anordnen</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>D&amp;iagramme</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation>%1 d %2</translation>
    </message>
    <message>
        <source>A picture needs a size of at least 320x240 and a scale from 0.5 to 8.</source>
        <translation>Ein Bild braucht mindestens 320x240 Pixel und einen Maßstab von 0.5 bis 8.</translation>
    </message>
    <message>
        <source>There is no “%1” to make a picture of; there are %2.</source>
        <translation>Von „%1“ gibt es kein Bild; es gibt %2.</translation>
    </message>
</context>
<context>
    <name>RackGroupTable</name>
    <message>
        <source>Rack groups</source>
        <translation>Rack-Gruppen</translation>
    </message>
    <message>
        <source>Every rack group with what its GPUs do</source>
        <translation>Alle Rack-Gruppen und was ihre GPUs tun</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Where the racks stand</source>
        <translation>Wo die Racks stehen</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Type of the racks</source>
        <translation>Typ der Racks</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Type of their GPUs</source>
        <translation>Typ ihrer GPUs</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>How many; can be changed here</source>
        <translation>Wie viele; hier änderbar</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>GPUs in all of them</source>
        <translation>GPUs in allen zusammen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Years in service</source>
        <translation>Jahre im Betrieb</translation>
    </message>
    <message>
        <source>Computes</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <source>Share of the newest step that its GPUs computed</source>
        <translation>Anteil des neuesten Schritts, in dem die GPUs rechneten</translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation>Größter Verlust</translation>
    </message>
    <message>
        <source>What took most of the rest of the newest step</source>
        <translation>Was den größten Teil vom Rest des neuesten Schritts kostete</translation>
    </message>
    <message>
        <source>No racks yet: drag some from the library on to a campus.</source>
        <translation>Noch keine Racks: welche aus der Bibliothek auf einen Standort ziehen.</translation>
    </message>
</context>
<context>
    <name>ResidualModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kind of model, or of collective</source>
        <translation>Art des Modells oder der kollektiven Operation</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Generation of the GPU</source>
        <translation>Generation der GPU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Of the matrix products</source>
        <translation>Der Matrixprodukte</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Veröffentlicht in</translation>
    </message>
    <message>
        <source>Where the measurements come from, and which of them</source>
        <translation>Woher die Messungen stammen, und welche davon</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Measurements; one collective over many sizes is one</source>
        <translation>Messungen; eine kollektive Operation über viele Größen ist eine</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean error of time, without sign</source>
        <translation>Mittlerer Fehler der Zeit, ohne Vorzeichen</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>9 von 10</translation>
    </message>
    <message>
        <source>Nine of ten errors are no larger</source>
        <translation>Neun von zehn Fehlern sind nicht größer</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Größter Fehler</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Mean error of the rows that set no constant, and how many</source>
        <translation>Mittlerer Fehler der Zeilen, die keine Konstante festlegen, und deren Zahl</translation>
    </message>
</context>
<context>
    <name>ScenarioPointer</name>
    <message>
        <source>Own types</source>
        <translation>Eigene Typen</translation>
    </message>
    <message>
        <source>Own type %1</source>
        <translation>Eigener Typ %1</translation>
    </message>
    <message>
        <source>Campus %1</source>
        <translation>Standort %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Link %1 – %2</source>
        <translation>Verbindung %1 – %2</translation>
    </message>
    <message>
        <source>Training job, parallel plan</source>
        <translation>Trainingsjob, paralleler Plan</translation>
    </message>
    <message>
        <source>Training job</source>
        <translation>Trainingsjob</translation>
    </message>
    <message>
        <source>Own measurements</source>
        <translation>Eigene Messungen</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 aktiv</translation>
    </message>
</context>
<context>
    <name>Traffic</name>
    <message>
        <source>keeps up</source>
        <translation>hält mit</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>slower link</source>
        <translation>langsamere Verbindung</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>Verbindung aus</translation>
    </message>
    <message>
        <source>It keeps up with what it is given.</source>
        <translation>Sie hält mit dem mit, was sie bekommt.</translation>
    </message>
    <message>
        <source>Waits for bandwidth: more channels would help.</source>
        <translation>Wartet auf Bandbreite: mehr Kanäle würden helfen.</translation>
    </message>
    <message>
        <source>Waits for round trips, windows and packets sent again.</source>
        <translation>Wartet auf Umläufe, Fenster und erneut gesendete Pakete.</translation>
    </message>
    <message>
        <source>Waits for a slower link of the same exchange.</source>
        <translation>Wartet auf eine langsamere Verbindung desselben Austauschs.</translation>
    </message>
    <message>
        <source>A link was down for a part of this step.</source>
        <translation>Eine Verbindung war für einen Teil dieses Schritts ausgefallen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>%1 load</source>
        <translation>%1 Last</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Carries nothing in this step.</source>
        <translation>Befördert in diesem Schritt nichts.</translation>
    </message>
    <message>
        <source>%1 a step each way: %2 of the step at its goodput, under way for %3 of it.</source>
        <translation>%1 je Schritt und Richtung: %2 des Schritts bei ihrer Nutzdatenrate, %3 davon unterwegs.</translation>
    </message>
</context>
<context>
    <name>TransportWords</name>
    <message>
        <source>Go-back-N</source>
        <translation>Go-Back-N</translation>
    </message>
    <message>
        <source>Selective repeat</source>
        <translation>Selektive Wiederholung</translation>
    </message>
    <message>
        <source>TCP Reno</source>
        <translation>TCP Reno</translation>
    </message>
    <message>
        <source>TCP CUBIC</source>
        <translation>TCP CUBIC</translation>
    </message>
    <message>
        <source>TCP BBR</source>
        <translation>TCP BBR</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AssumptionsForm</name>
    <message>
        <source>Assumptions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>The author&apos;s assumption</source>
        <translation>Annahme des Autors</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BarChart</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>All causes are switched off: click on one in the list of causes.</source>
        <translation>Alle Ursachen sind ausgeschaltet: in der Liste der Ursachen auf eine klicken.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BookmarkModel</name>
    <message>
        <source>Simulated time; Enter goes there</source>
        <translation>Simulierte Zeit; Enter geht dorthin</translation>
    </message>
    <message>
        <source>Your words; F2 changes them</source>
        <translation>Eigene Worte; F2 ändert sie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CalibrationDialog</name>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>needs 3 rows</source>
        <translation>braucht 3 Zeilen</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>GPU type of the rows</source>
        <translation>GPU-Typ der Zeilen</translation>
    </message>
    <message>
        <source>Precision of the rows</source>
        <translation>Präzision der Zeilen</translation>
    </message>
    <message>
        <source>Measurements that give a factor</source>
        <translation>Messungen, die einen Faktor ergeben</translation>
    </message>
    <message>
        <source>On the time of kernels; the median over the rows</source>
        <translation>Auf die Zeit der Kernel; der Median über die Zeilen</translation>
    </message>
    <message>
        <source>Mean error of step time with the shipped constants, without sign</source>
        <translation>Mittlerer Fehler der Schrittzeit mit den mitgelieferten Konstanten, ohne Vorzeichen</translation>
    </message>
    <message>
        <source>The same with the factor</source>
        <translation>Derselbe mit dem Faktor</translation>
    </message>
    <message>
        <source>The same with the factor that the other rows give: how well it carries over</source>
        <translation>Derselbe mit dem Faktor, den die anderen Zeilen ergeben: wie gut er sich überträgt</translation>
    </message>
    <message>
        <source>Calibrate to own measurements</source>
        <translation>An eigenen Messungen kalibrieren</translation>
    </message>
    <message>
        <source>No row of the file gives a factor.</source>
        <translation>Keine Zeile der Datei ergibt einen Faktor.</translation>
    </message>
    <message>
        <source>The time of kernels on these GPUs is multiplied by the factor, in this scenario only. Links and bubbles keep their laws, so that it holds for other plans too.</source>
        <translation>Die Zeit der Kernel auf diesen GPUs wird mit dem Faktor multipliziert, nur in diesem Szenario. Verbindungen und Leerlauf folgen weiter ihren Gesetzen, sodass er auch für andere Pläne gilt.</translation>
    </message>
    <message>
        <source>Not used (%1):</source>
        <translation>Nicht verwendet (%1):</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Set the factors as one edit that can be undone</source>
        <translation>Die Faktoren als eine widerrufbare Änderung setzen</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Rows not used</source>
        <translation>Nicht verwendete Zeilen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Callout</name>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Übers&amp;pringen</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Geführter Einstieg</translation>
    </message>
    <message>
        <source>Not to be shown again by itself; Help, Guided Start brings it back</source>
        <translation>Nicht mehr von selbst zeigen; Hilfe, Geführter Einstieg holt ihn zurück</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CampusForm</name>
    <message>
        <source>a distance such as 16 km</source>
        <translation>eine Entfernung wie 16 km</translation>
    </message>
    <message>
        <source>The earth is not that large.</source>
        <translation>So groß ist die Erde nicht.</translation>
    </message>
    <message>
        <source>a number such as 2</source>
        <translation>eine Zahl wie 2</translation>
    </message>
    <message>
        <source>a number of ports</source>
        <translation>eine Anzahl Ports</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Ost</translation>
    </message>
    <message>
        <source>Kilometers east of the canvas&apos; origin</source>
        <translation>Kilometer östlich vom Ursprung der Zeichenfläche</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Süd</translation>
    </message>
    <message>
        <source>Kilometers south of the canvas&apos; origin; north is negative</source>
        <translation>Kilometer südlich vom Ursprung der Zeichenfläche; nach Norden negativ</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Share of GPU time spent computing in the latest step</source>
        <translation>Anteil der GPU-Zeit, der im letzten Schritt gerechnet wurde</translation>
    </message>
    <message>
        <source>One for each rail</source>
        <translation>Einer je Schiene</translation>
    </message>
    <message>
        <source>One for whole nodes</source>
        <translation>Einer für ganze Knoten</translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation>Überbuchung</translation>
    </message>
    <message>
        <source>Of the campus fabric: 2 means that half of the network cards&apos; rate leaves a leaf switch, 1 that all of it does</source>
        <translation>Der Standort-Fabric: 2 heißt, dass die halbe Rate der Netzwerkkarten einen Leaf-Switch verlässt, 1, dass es die ganze ist</translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation>Leaf-Switches</translation>
    </message>
    <message>
        <source>One for each rail: GPUs of the same place in their nodes share a leaf. One for whole nodes: all network cards of a node go to the same leaf.</source>
        <translation>Einer je Schiene: GPUs am selben Platz ihrer Knoten teilen sich einen Leaf. Einer für ganze Knoten: alle Netzwerkkarten eines Knotens gehen an denselben Leaf.</translation>
    </message>
    <message>
        <source>Leaf ports</source>
        <translation>Leaf-Ports</translation>
    </message>
    <message>
        <source>Of a leaf switch, toward GPUs</source>
        <translation>Eines Leaf-Switches, zu den GPUs hin</translation>
    </message>
    <message>
        <source>A campus needs a name.</source>
        <translation>Ein Standort braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 campuses</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>no racks yet</source>
        <translation>noch keine Racks</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CanvasScene</name>
    <message>
        <source>GPUs %1 to %2
Most of them: %3. Zoom in to see each.</source>
        <translation>GPUs %1 bis %2
Die meisten davon: %3. Näher heran zeigt jede einzeln.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CanvasView</name>
    <message>
        <source>The layout is tidy already.</source>
        <translation>Die Anordnung ist schon ordentlich.</translation>
    </message>
    <message>
        <source>The scenario changed while the layout was being tidied. Nothing was moved.</source>
        <translation>Das Szenario wurde geändert, während das Layout aufgeräumt wurde. Nichts wurde verschoben.</translation>
    </message>
    <message>
        <source>Select the campus the racks go to, or drag them onto it.</source>
        <translation>Den Standort auswählen, an den die Racks sollen, oder sie auf ihn ziehen.</translation>
    </message>
    <message>
        <source>The next link is a %1: pull it from a campus&apos; edge, or select two campuses and press Enter here.</source>
        <translation>Die nächste Verbindung wird vom Typ %1: am Rand eines Standorts ziehen, oder zwei Standorte auswählen und hier Enter drücken.</translation>
    </message>
    <message>
        <source>Pull to another campus to link them.</source>
        <translation>Zu einem anderen Standort ziehen, um beide zu verbinden.</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source> · %1 RTT</source>
        <translation> · %1 RTT</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Select two or more campuses, notes or frames to align.</source>
        <translation>Zum Ausrichten zwei oder mehr Standorte, Notizen oder Rahmen auswählen.</translation>
    </message>
    <message>
        <source>Select three or more campuses, notes or frames to distribute.</source>
        <translation>Zum Verteilen drei oder mehr Standorte, Notizen oder Rahmen auswählen.</translation>
    </message>
    <message>
        <source>Select the campuses to collapse or expand.</source>
        <translation>Die Standorte auswählen, die ein- oder ausgeklappt werden sollen.</translation>
    </message>
    <message>
        <source>Select what is to be copied.</source>
        <translation>Auswählen, was kopiert werden soll.</translation>
    </message>
    <message>
        <source>Select what is to be cut.</source>
        <translation>Auswählen, was ausgeschnitten werden soll.</translation>
    </message>
    <message>
        <source>The clipboard holds nothing of a scenario: copy campuses, racks, links or notes first.</source>
        <translation>Die Zwischenablage enthält nichts aus einem Szenario: zuerst Standorte, Racks, Verbindungen oder Notizen kopieren.</translation>
    </message>
    <message>
        <source>Select what is to be duplicated.</source>
        <translation>Auswählen, was dupliziert werden soll.</translation>
    </message>
    <message>
        <source>The text in the clipboard is no sound scenario: %1</source>
        <translation>Der Text in der Zwischenablage ist kein fehlerfreies Szenario: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CauseChart</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>All causes are switched off: click on one in the list of causes.</source>
        <translation>Alle Ursachen sind ausgeschaltet: in der Liste der Ursachen auf eine klicken.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CauseLegend</name>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Chart</name>
    <message>
        <source>This scenario cannot run yet: the list of problems says why.</source>
        <translation>Dieses Szenario kann noch nicht laufen: warum, sagt die Liste der Probleme.</translation>
    </message>
    <message>
        <source>Nothing has run yet: start the run, and this chart fills.</source>
        <translation>Noch ist nichts gelaufen: den Lauf starten, dann füllt sich das Diagramm.</translation>
    </message>
    <message>
        <source>No step lies in this stretch of time: reset the zoom, or move the timeline.</source>
        <translation>In diesem Zeitraum liegt kein Schritt: den Ausschnitt zurücksetzen oder die Zeitleiste verschieben.</translation>
    </message>
    <message>
        <source>Drag along the axis or turn the wheel to zoom; a double click resets</source>
        <translation>Entlang der Achse ziehen oder das Rad drehen vergrößert; ein Doppelklick setzt zurück</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChartKind</name>
    <message>
        <source>Utilization</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>GPU time by cause</source>
        <translation>GPU-Zeit nach Ursache</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>Step times, how often</source>
        <translation>Schrittzeiten, wie häufig</translation>
    </message>
    <message>
        <source>Campuses by cause</source>
        <translation>Standorte nach Ursache</translation>
    </message>
    <message>
        <source>GPU types by cause</source>
        <translation>GPU-Typen nach Ursache</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Effective utilization and MFU over time</source>
        <translation>Effektive Auslastung und MFU im Lauf der Zeit</translation>
    </message>
    <message>
        <source>What GPU time goes to, over time</source>
        <translation>Wohin GPU-Zeit geht, im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Mean, shortest and longest step over time</source>
        <translation>Mittlerer, kürzester und längster Schritt im Lauf der Zeit</translation>
    </message>
    <message>
        <source>How often steps take how long, beside the step without noise</source>
        <translation>Wie oft Schritte wie lange dauern, neben dem Schritt ohne Rauschen</translation>
    </message>
    <message>
        <source>What the GPU time of each campus goes to</source>
        <translation>Wohin die GPU-Zeit jedes Standorts geht</translation>
    </message>
    <message>
        <source>What the GPU time of each GPU type goes to</source>
        <translation>Wohin die GPU-Zeit jedes GPU-Typs geht</translation>
    </message>
    <message>
        <source>What links carry and what would arrive, as shares of what is installed</source>
        <translation>Was Verbindungen tragen und was ankäme, als Anteile des Installierten</translation>
    </message>
    <message>
        <source>Tokens a second over time</source>
        <translation>Tokens je Sekunde im Lauf der Zeit</translation>
    </message>
    <message>
        <source>What the racks draw over time, beside their full load</source>
        <translation>Was die Racks aufnehmen, neben ihrer Volllast</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChartPanel</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Ausschnitt zurücksetzen</translation>
    </message>
    <message>
        <source>No chart is shown: choose some under View, Charts, or with a right click here.</source>
        <translation>Kein Diagramm ist eingeblendet: unter Ansicht, Diagramme oder hier mit der rechten Maustaste welche wählen.</translation>
    </message>
    <message>
        <source>Show what the timeline shows again, and all values</source>
        <translation>Wieder zeigen, was die Zeitleiste zeigt, und alle Werte</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceField</name>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>unknown: “%1”</source>
        <translation>unbekannt: „%1“</translation>
    </message>
    <message>
        <source>Mixed: %1</source>
        <translation>Gemischt: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>in canvas and tables</source>
        <translation>in Zeichenfläche und Tabellen</translation>
    </message>
    <message>
        <source>in the timeline</source>
        <translation>in der Zeitleiste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation>Die zurückgenommene Änderung erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Take away what is selected</source>
        <translation>Das Ausgewählte entfernen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Add from &amp;Library</source>
        <translation>Aus &amp;Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add what is selected in the library to the canvas, as Enter does there</source>
        <translation>Das in der Bibliothek Ausgewählte zur Zeichenfläche hinzufügen, wie dort mit Enter</translation>
    </message>
    <message>
        <source>Copy Table as CS&amp;V</source>
        <translation>Tabelle als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows of the table in front, or all of them</source>
        <translation>Die ausgewählten Zeilen der vorderen Tabelle kopieren, sonst alle</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Start an empty scenario</source>
        <translation>Ein leeres Szenario beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Das Szenario speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the scenario under another name</source>
        <translation>Das Szenario unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>Bild e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation>&amp;Willkommen…</translation>
    </message>
    <message>
        <source>Show the examples and the recent files</source>
        <translation>Die Beispiele und die zuletzt geöffneten Dateien zeigen</translation>
    </message>
    <message>
        <source>&amp;Guided Start</source>
        <translation>&amp;Geführter Einstieg</translation>
    </message>
    <message>
        <source>Show in six short steps how to run, look, change and take back</source>
        <translation>In sechs kurzen Schritten zeigen, wie man startet, schaut, ändert und zurücknimmt</translation>
    </message>
    <message>
        <source>&amp;Find Command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Search for a command, an example or a recent file and do or open it</source>
        <translation>Einen Befehl, ein Beispiel oder eine zuletzt geöffnete Datei suchen und ausführen oder öffnen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Show all commands with their keys, and change them</source>
        <translation>Alle Befehle mit ihren Tasten zeigen und ändern</translation>
    </message>
    <message>
        <source>&amp;About Lockstep</source>
        <translation>&amp;Über Lockstep</translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation>Über Lockstep</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Lockstep %1&lt;/h3&gt;&lt;p&gt;See why every GPU waits.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Lockstep %1&lt;/h3&gt;&lt;p&gt;Sehen, warum jede GPU wartet.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Run the simulation, or pause it</source>
        <translation>Die Simulation starten oder anhalten</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Einzelschritt</translation>
    </message>
    <message>
        <source>Simulate one training step</source>
        <translation>Einen Trainingsschritt simulieren</translation>
    </message>
    <message>
        <source>Res&amp;tart</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Begin the run again from its first step</source>
        <translation>Den Lauf wieder bei seinem ersten Schritt beginnen</translation>
    </message>
    <message>
        <source>Fo&amp;llow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Keep the newest step in the timeline</source>
        <translation>Den neuesten Schritt in der Zeitleiste behalten</translation>
    </message>
    <message>
        <source>&amp;Whole Run</source>
        <translation>Ganzer &amp;Lauf</translation>
    </message>
    <message>
        <source>Show the whole run in the timeline</source>
        <translation>Den ganzen Lauf in der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation>Die Zeitleiste vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation>Die Zeitleiste verkleinern</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>F&amp;rüher</translation>
    </message>
    <message>
        <source>Move the timeline to earlier steps</source>
        <translation>Die Zeitleiste zu früheren Schritten bewegen</translation>
    </message>
    <message>
        <source>Late&amp;r</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>Move the timeline to later steps</source>
        <translation>Die Zeitleiste zu späteren Schritten bewegen</translation>
    </message>
    <message>
        <source>First Ste&amp;p</source>
        <translation>&amp;Erster Schritt</translation>
    </message>
    <message>
        <source>Show the beginning of the run in the timeline</source>
        <translation>Den Anfang des Laufs in der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>&amp;Newest Step</source>
        <translation>&amp;Neuester Schritt</translation>
    </message>
    <message>
        <source>Show the newest steps and follow them; again: at the usual zoom</source>
        <translation>Die neuesten Schritte zeigen und ihnen folgen; nochmals: in üblicher Vergrößerung</translation>
    </message>
    <message>
        <source>Lane &amp;Taller</source>
        <translation>Spur &amp;höher</translation>
    </message>
    <message>
        <source>Give the lane under the pointer, or the one picked last, more height</source>
        <translation>Die Spur unter dem Mauszeiger oder die zuletzt gewählte höher machen</translation>
    </message>
    <message>
        <source>Lane &amp;Shorter</source>
        <translation>Spur nie&amp;driger</translation>
    </message>
    <message>
        <source>Give the lane under the pointer, or the one picked last, less height</source>
        <translation>Die Spur unter dem Mauszeiger oder die zuletzt gewählte niedriger machen</translation>
    </message>
    <message>
        <source>&amp;Fit Canvas</source>
        <translation>Zeichen&amp;fläche einpassen</translation>
    </message>
    <message>
        <source>Show all campuses</source>
        <translation>Alle Standorte zeigen</translation>
    </message>
    <message>
        <source>Zoom the canvas in</source>
        <translation>Die Zeichenfläche vergrößern</translation>
    </message>
    <message>
        <source>Zoom the canvas out</source>
        <translation>Die Zeichenfläche verkleinern</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Zeichenfläche</translation>
    </message>
    <message>
        <source>Go to the canvas</source>
        <translation>Zur Zeichenfläche wechseln</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Zur Bibliothek wechseln</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Go to the inspector</source>
        <translation>Zum Inspektor wechseln</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Go to what validation finds wrong or odd</source>
        <translation>Zu dem wechseln, was die Prüfung falsch oder seltsam findet</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Zeit&amp;leiste</translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <translation>Zur Zeitleiste wechseln</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>Go to the charts</source>
        <translation>Zu den Diagrammen wechseln</translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>Go to campuses, rack groups and links as tables</source>
        <translation>Zu Standorten, Rack-Gruppen und Verbindungen als Tabellen wechseln</translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters wechseln</translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Zum vorigen Teil des Fensters wechseln</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Verlässlichkeit</translation>
    </message>
    <message>
        <source>Show how far the numbers can be off, and why</source>
        <translation>Zeigen, wie falsch die Zahlen sein können, und warum</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>La&amp;yout zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation>Alle Bereiche wieder an ihren Platz bringen</translation>
    </message>
    <message>
        <source>&amp;Dark Theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>Dark or light colors</source>
        <translation>Dunkle oder helle Farben</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Bring left edges into one line</source>
        <translation>Linke Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Bring right edges into one line</source>
        <translation>Rechte Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Bring upper edges into one line</source>
        <translation>Obere Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Bring lower edges into one line</source>
        <translation>Untere Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align in a &amp;Column</source>
        <translation>In einer &amp;Spalte ausrichten</translation>
    </message>
    <message>
        <source>Bring centers above one another</source>
        <translation>Mitten übereinander bringen</translation>
    </message>
    <message>
        <source>Align in a Ro&amp;w</source>
        <translation>In einer &amp;Zeile ausrichten</translation>
    </message>
    <message>
        <source>Bring centers side by side</source>
        <translation>Mitten nebeneinander bringen</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>&amp;Horizontal verteilen</translation>
    </message>
    <message>
        <source>Make the gaps from left to right equal</source>
        <translation>Die Abstände von links nach rechts angleichen</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>&amp;Vertikal verteilen</translation>
    </message>
    <message>
        <source>Make the gaps from top to bottom equal</source>
        <translation>Die Abstände von oben nach unten angleichen</translation>
    </message>
    <message>
        <source>S&amp;nap to Neighbors</source>
        <translation>An &amp;Nachbarn einrasten</translation>
    </message>
    <message>
        <source>What is moved stops in line with what is near; Ctrl or Alt suspends that while held</source>
        <translation>Bewegtes hält auf einer Linie mit dem, was nahe ist; Strg oder Alt gedrückt hebt das auf</translation>
    </message>
    <message>
        <source>Collap&amp;se or Expand</source>
        <translation>E&amp;in- oder ausklappen</translation>
    </message>
    <message>
        <source>Draw the selected campuses as one small tile each, or in full again</source>
        <translation>Die ausgewählten Standorte als je eine kleine Kachel zeichnen oder wieder ganz</translation>
    </message>
    <message>
        <source>Tidy La&amp;yout</source>
        <translation>Layout &amp;aufräumen</translation>
    </message>
    <message>
        <source>Lay the campuses out anew, with links about as long as they are known to be</source>
        <translation>Die Standorte neu anordnen, mit Verbindungen etwa so lang, wie sie bekanntlich sind</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Add what was copied at the pointer; racks go to the selected campus</source>
        <translation>Das Kopierte am Mauszeiger einfügen; Racks kommen an den ausgewählten Standort</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Au&amp;sschneiden</translation>
    </message>
    <message>
        <source>Copy what is selected and take it away</source>
        <translation>Das Ausgewählte kopieren und entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy what is selected, as text of a scenario file</source>
        <translation>Das Ausgewählte kopieren, als Text einer Szenariodatei</translation>
    </message>
    <message>
        <source>Duplicat&amp;e</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Add what is selected once more, beside itself</source>
        <translation>Das Ausgewählte noch einmal daneben hinzufügen</translation>
    </message>
    <message>
        <source>Invert Selecti&amp;on</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>Auswählen, was nicht ausgewählt ist</translation>
    </message>
    <message>
        <source>Select Same T&amp;ype</source>
        <translation>Gleichen T&amp;yp auswählen</translation>
    </message>
    <message>
        <source>Select all campuses, or all racks or links of the types that are selected</source>
        <translation>Alle Standorte auswählen, oder alle Racks oder Verbindungen der ausgewählten Typen</translation>
    </message>
    <message>
        <source>&amp;Select Connected</source>
        <translation>&amp;Verbundene auswählen</translation>
    </message>
    <message>
        <source>Select every campus that links lead to from what is selected</source>
        <translation>Alle Standorte auswählen, zu denen Verbindungen vom Ausgewählten führen</translation>
    </message>
    <message>
        <source>Add &amp;Note</source>
        <translation>&amp;Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a note at the pointer and write its text</source>
        <translation>Eine Notiz am Mauszeiger hinzufügen und ihren Text schreiben</translation>
    </message>
    <message>
        <source>Add Fra&amp;me</source>
        <translation>Ra&amp;hmen hinzufügen</translation>
    </message>
    <message>
        <source>Add a titled frame around what is selected</source>
        <translation>Einen Rahmen mit Titel um das Ausgewählte legen</translation>
    </message>
    <message>
        <source>Edit Te&amp;xt</source>
        <translation>&amp;Text bearbeiten</translation>
    </message>
    <message>
        <source>Edit the text of the selected note or the title of the selected frame</source>
        <translation>Den Text der ausgewählten Notiz oder den Titel des ausgewählten Rahmens bearbeiten</translation>
    </message>
    <message>
        <source>Select all campuses, links, notes and frames</source>
        <translation>Alle Standorte, Verbindungen, Notizen und Rahmen auswählen</translation>
    </message>
    <message>
        <source>Cursor to Ne&amp;xt Step</source>
        <translation>&amp;Cursor auf nächsten Schritt</translation>
    </message>
    <message>
        <source>Move the cursor to the next step</source>
        <translation>Den Cursor auf den nächsten Schritt setzen</translation>
    </message>
    <message>
        <source>Cursor to Pre&amp;vious Step</source>
        <translation>Cursor auf &amp;vorigen Schritt</translation>
    </message>
    <message>
        <source>Move the cursor to the previous step</source>
        <translation>Den Cursor auf den vorigen Schritt setzen</translation>
    </message>
    <message>
        <source>Clear Cursors and Ran&amp;ge</source>
        <translation>Cursor und &amp;Zeitraum aufheben</translation>
    </message>
    <message>
        <source>Take the cursors and the range away, so that everything shows the newest step</source>
        <translation>Cursor und Zeitraum aufheben, sodass alles wieder den neuesten Schritt zeigt</translation>
    </message>
    <message>
        <source>Add Book&amp;mark</source>
        <translation>Lesezeichen &amp;setzen</translation>
    </message>
    <message>
        <source>Mark the step under the cursor, to come back to it</source>
        <translation>Den Schritt unter dem Cursor markieren, um zu ihm zurückzukehren</translation>
    </message>
    <message>
        <source>Next &amp;Bookmark</source>
        <translation>Nächs&amp;tes Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Previous Boo&amp;kmark</source>
        <translation>Vor&amp;iges Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the bookmark before</source>
        <translation>Zum vorigen Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Fo&amp;cus</source>
        <translation>F&amp;okussieren</translation>
    </message>
    <message>
        <source>Show the chosen range or step; again: the whole run</source>
        <translation>Den gewählten Zeitraum oder Schritt zeigen; nochmals: den ganzen Lauf</translation>
    </message>
    <message>
        <source>&amp;Go On From Cursor</source>
        <translation>Ab &amp;Cursor fortsetzen</translation>
    </message>
    <message>
        <source>Take the run back to the step under the timeline&apos;s cursor and go on from there; the old run is kept to compare</source>
        <translation>Den Lauf zum Cursor der Zeitleiste zurücknehmen und von dort fortsetzen; der alte Lauf bleibt zum Vergleich</translation>
    </message>
    <message>
        <source>&amp;Cancel Going Back</source>
        <translation>Rückkehr &amp;abbrechen</translation>
    </message>
    <message>
        <source>Leave the run as it was before it was taken back</source>
        <translation>Den Lauf lassen, wie er vor der Rückkehr war</translation>
    </message>
    <message>
        <source>&amp;Keep as Run A</source>
        <translation>Als Lauf A &amp;behalten</translation>
    </message>
    <message>
        <source>Keep the run as it is now, to compare later ones with it</source>
        <translation>Den jetzigen Lauf behalten, um spätere mit ihm zu vergleichen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation>A&amp;uswahl einpassen</translation>
    </message>
    <message>
        <source>Show what is selected as near as it fits</source>
        <translation>Das Ausgewählte so nah zeigen, wie es passt</translation>
    </message>
    <message>
        <source>Go to Na&amp;me…</source>
        <translation>Zu &amp;Namen gehen…</translation>
    </message>
    <message>
        <source>Find a campus, racks, a link, a note or a frame and go there</source>
        <translation>Einen Standort, Racks, eine Verbindung, eine Notiz oder einen Rahmen suchen und dorthin gehen</translation>
    </message>
    <message>
        <source>Mi&amp;nimap</source>
        <translation>&amp;Minimap</translation>
    </message>
    <message>
        <source>Show the whole canvas small in a corner while it does not fit into the view</source>
        <translation>Die ganze Zeichenfläche klein in einer Ecke zeigen, solange sie nicht in die Ansicht passt</translation>
    </message>
    <message>
        <source>Add &amp;by Name…</source>
        <translation>Mit Namen hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Type what to add to the canvas at the pointer: a campus, racks, a note</source>
        <translation>Eingeben, was am Mauszeiger hinzukommen soll: ein Standort, Racks, eine Notiz</translation>
    </message>
    <message>
        <source>&amp;Pin Lane</source>
        <translation>Spur &amp;anheften</translation>
    </message>
    <message>
        <source>Keep the lane on top while others scroll, or put it back in its place</source>
        <translation>Die Spur oben halten, während andere scrollen, oder sie an ihren Platz zurückstellen</translation>
    </message>
    <message>
        <source>Move Lane &amp;Up</source>
        <translation>Spur nach &amp;oben</translation>
    </message>
    <message>
        <source>The picked lane changes places with the one above</source>
        <translation>Die gewählte Spur tauscht den Platz mit der darüber</translation>
    </message>
    <message>
        <source>Move Lane &amp;Down</source>
        <translation>Spur nach &amp;unten</translation>
    </message>
    <message>
        <source>The picked lane changes places with the one below</source>
        <translation>Die gewählte Spur tauscht den Platz mit der darunter</translation>
    </message>
    <message>
        <source>&amp;Next Lane</source>
        <translation>Näch&amp;ste Spur</translation>
    </message>
    <message>
        <source>Pick the lane below</source>
        <translation>Die Spur darunter wählen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Lane</source>
        <translation>&amp;Vorige Spur</translation>
    </message>
    <message>
        <source>Pick the lane above</source>
        <translation>Die Spur darüber wählen</translation>
    </message>
    <message>
        <source>&amp;GPU Lane</source>
        <translation>Spur der G&amp;PU</translation>
    </message>
    <message>
        <source>Give the GPU under the pointer a lane of its own, pass by pass once a step is wide enough; on such a lane: close it</source>
        <translation>Der GPU unter dem Mauszeiger eine eigene Spur geben, Durchgang für Durchgang, sobald ein Schritt breit genug ist; auf einer solchen Spur: sie schließen</translation>
    </message>
    <message>
        <source>&amp;Rack Lane</source>
        <translation>Spur des &amp;Racks</translation>
    </message>
    <message>
        <source>Give the rack under the pointer a lane of its own, GPU by GPU</source>
        <translation>Dem Rack unter dem Mauszeiger eine eigene Spur geben, GPU für GPU</translation>
    </message>
    <message>
        <source>Lane of the &amp;Blocker</source>
        <translation>Spur des Bre&amp;msers</translation>
    </message>
    <message>
        <source>Give the GPU that all waited for, at the cursor or in the newest step, a lane of its own</source>
        <translation>Der GPU, auf die am Cursor oder im neuesten Schritt alle gewartet haben, eine eigene Spur geben</translation>
    </message>
    <message>
        <source>&amp;Fold Campus</source>
        <translation>S&amp;tandort falten</translation>
    </message>
    <message>
        <source>Show the campus as one lane, or its rack groups again</source>
        <translation>Den Standort als eine Spur zeigen oder wieder seine Rack-Gruppen</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>A&amp;lle falten</translation>
    </message>
    <message>
        <source>Show every campus as one lane</source>
        <translation>Jeden Standort als eine Spur zeigen</translation>
    </message>
    <message>
        <source>Unf&amp;old All</source>
        <translation>Alle &amp;entfalten</translation>
    </message>
    <message>
        <source>Show the rack groups of every campus</source>
        <translation>Die Rack-Gruppen jedes Standorts zeigen</translation>
    </message>
    <message>
        <source>Fi&amp;lter Lanes</source>
        <translation>Spuren f&amp;iltern</translation>
    </message>
    <message>
        <source>Show only lanes of a name, or that lose time to a cause</source>
        <translation>Nur Spuren eines Namens zeigen oder solche, die an eine Ursache Zeit verlieren</translation>
    </message>
    <message>
        <source>Sort by &amp;Idle</source>
        <translation>&amp;Nach Leerlauf sortieren</translation>
    </message>
    <message>
        <source>Put the lanes that idle most on top, by what is on view now</source>
        <translation>Die Spuren mit dem meisten Leerlauf nach oben stellen, nach dem, was jetzt zu sehen ist</translation>
    </message>
    <message>
        <source>&amp;Hide Lane</source>
        <translation>Spur aus&amp;blenden</translation>
    </message>
    <message>
        <source>Take the lane off the timeline; its GPUs still count in all sums</source>
        <translation>Die Spur aus der Zeitleiste nehmen; ihre GPUs zählen weiter in allen Summen</translation>
    </message>
    <message>
        <source>Sho&amp;w Hidden Lanes</source>
        <translation>Ausgeblendete &amp;zeigen</translation>
    </message>
    <message>
        <source>Bring back every lane that was hidden</source>
        <translation>Alle ausgeblendeten Spuren zurückholen</translation>
    </message>
    <message>
        <source>R&amp;eset Lanes</source>
        <translation>Spuren zurü&amp;cksetzen</translation>
    </message>
    <message>
        <source>Show all lanes in the order of the scenario, none pinned or taller</source>
        <translation>Alle Spuren in der Reihenfolge des Szenarios zeigen, keine angeheftet oder höher</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>Go to the figures of the chosen range, and the bookmarks</source>
        <translation>Zu den Zahlen des gewählten Zeitraums und den Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>in the charts</source>
        <translation>in den Diagrammen</translation>
    </message>
    <message>
        <source>&amp;Utilization</source>
        <translation>&amp;Auslastung</translation>
    </message>
    <message>
        <source>GPU Time by &amp;Cause</source>
        <translation>GPU-Zeit nach &amp;Ursache</translation>
    </message>
    <message>
        <source>&amp;Step Time</source>
        <translation>&amp;Schrittzeit</translation>
    </message>
    <message>
        <source>Step Time &amp;Histogram</source>
        <translation>&amp;Häufigkeit der Schrittzeiten</translation>
    </message>
    <message>
        <source>Ca&amp;mpuses</source>
        <translation>Sta&amp;ndorte</translation>
    </message>
    <message>
        <source>&amp;GPU Types</source>
        <translation>GPU-&amp;Typen</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>T&amp;okens</translation>
    </message>
    <message>
        <source>&amp;Power</source>
        <translation>&amp;Leistung</translation>
    </message>
    <message>
        <source>Show a shorter stretch of time in the charts</source>
        <translation>Einen kürzeren Zeitraum in den Diagrammen zeigen</translation>
    </message>
    <message>
        <source>Show a longer stretch of time in the charts</source>
        <translation>Einen längeren Zeitraum in den Diagrammen zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset Zoom</source>
        <translation>Ausschnitt &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Copy as Pictur&amp;e</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the chart that has the focus, or was pressed last, as a picture</source>
        <translation>Das Diagramm, das den Fokus hat oder zuletzt gedrückt wurde, als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als CSV ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the figures of the chart that has the focus, or was pressed last</source>
        <translation>Die Zahlen des Diagramms kopieren, das den Fokus hat oder zuletzt gedrückt wurde</translation>
    </message>
    <message>
        <source>Write a picture of the window or one of its parts, with the scenario inside</source>
        <translation>Ein Bild des Fensters oder eines seiner Teile schreiben, mit dem Szenario darin</translation>
    </message>
    <message>
        <source>Export &amp;Tables…</source>
        <translation>&amp;Tabellen exportieren…</translation>
    </message>
    <message>
        <source>Write tables of the run, the scenario and the charts as CSV</source>
        <translation>Tabellen des Laufs, des Szenarios und der Diagramme als CSV schreiben</translation>
    </message>
    <message>
        <source>Export Tra&amp;ce…</source>
        <translation>Tra&amp;ce exportieren…</translation>
    </message>
    <message>
        <source>Write steps of the run for Perfetto or Chrome</source>
        <translation>Schritte des Laufs für Perfetto oder Chrome schreiben</translation>
    </message>
    <message>
        <source>Save R&amp;un…</source>
        <translation>&amp;Lauf speichern…</translation>
    </message>
    <message>
        <source>Save which scenarios ran from which step, so that the run can be taken again to the same result</source>
        <translation>Speichern, welche Szenarien ab welchem Schritt liefen, sodass der Lauf mit demselben Ergebnis wiederholt werden kann</translation>
    </message>
    <message>
        <source>Co&amp;mpare with Run A</source>
        <translation>Mit Lauf A &amp;vergleichen</translation>
    </message>
    <message>
        <source>Take the present run and run A over the same steps with the same luck; without a run A the present one becomes it</source>
        <translation>Den jetzigen Lauf und Lauf A über dieselben Schritte mit demselben Zufall führen; ohne Lauf A wird der jetzige zu ihm</translation>
    </message>
    <message>
        <source>Compare &amp;With File…</source>
        <translation>Mit &amp;Datei vergleichen…</translation>
    </message>
    <message>
        <source>Compare the present run with another scenario, a saved run, or a picture</source>
        <translation>Den jetzigen Lauf mit einem anderen Szenario, einem gespeicherten Lauf oder einem Bild vergleichen</translation>
    </message>
    <message>
        <source>Open a scenario, a saved run, or the scenario in a picture</source>
        <translation>Ein Szenario, einen gespeicherten Lauf oder das Szenario in einem Bild öffnen</translation>
    </message>
    <message>
        <source>Compa&amp;re</source>
        <translation>Ver&amp;gleich</translation>
    </message>
    <message>
        <source>Go to the comparison of two runs</source>
        <translation>Zum Vergleich zweier Läufe wechseln</translation>
    </message>
    <message>
        <source>Zoom I&amp;n to Values</source>
        <translation>W&amp;erte vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out of V&amp;alues</source>
        <translation>We&amp;rte verkleinern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Move the charts to earlier steps</source>
        <translation>Die Diagramme zu früheren Schritten verschieben</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Move the charts to later steps</source>
        <translation>Die Diagramme zu späteren Schritten verschieben</translation>
    </message>
    <message>
        <source>Higher Values</source>
        <translation>Höhere Werte</translation>
    </message>
    <message>
        <source>Move the zoomed chart to higher values</source>
        <translation>Das vergrößerte Diagramm zu höheren Werten verschieben</translation>
    </message>
    <message>
        <source>Lower Values</source>
        <translation>Niedrigere Werte</translation>
    </message>
    <message>
        <source>Move the zoomed chart to lower values</source>
        <translation>Das vergrößerte Diagramm zu niedrigeren Werten verschieben</translation>
    </message>
    <message>
        <source>Show in the charts what the timeline shows, and all values</source>
        <translation>In den Diagrammen zeigen, was die Zeitleiste zeigt, und alle Werte</translation>
    </message>
    <message>
        <source>Show a shorter range of values in the chart that has the focus, or was pressed last</source>
        <translation>Einen kleineren Wertebereich in dem Diagramm zeigen, das den Fokus hat oder zuletzt angeklickt wurde</translation>
    </message>
    <message>
        <source>Show a longer range of values in the chart that has the focus, or was pressed last</source>
        <translation>Einen größeren Wertebereich in dem Diagramm zeigen, das den Fokus hat oder zuletzt angeklickt wurde</translation>
    </message>
    <message>
        <source>Hide the chosen warning or note because it is known, or have it told again</source>
        <translation>Die gewählte Warnung oder den gewählten Hinweis ausblenden, weil bekannt, oder wieder melden lassen</translation>
    </message>
    <message>
        <source>List muted problems, too, below the others</source>
        <translation>Auch stummgeschaltete Probleme auflisten, unter den anderen</translation>
    </message>
    <message>
        <source>M&amp;ute Problem</source>
        <translation>&amp;Problem stummschalten</translation>
    </message>
    <message>
        <source>Mut&amp;ed Problems</source>
        <translation>S&amp;tummgeschaltete Probleme</translation>
    </message>
    <message>
        <source>Unm&amp;ute Problem</source>
        <translation>&amp;Problem nicht mehr stummschalten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ComparePanel</name>
    <message>
        <source>Comparison of two runs</source>
        <translation>Vergleich zweier Läufe</translation>
    </message>
    <message>
        <source>What differs, by cause</source>
        <translation>Was sich unterscheidet, nach Ursache</translation>
    </message>
    <message>
        <source>A: none yet</source>
        <translation>A: noch keiner</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>A: the kept run, %1 steps</source>
        <translation>A: der behaltene Lauf, %1 Schritte</translation>
    </message>
    <message>
        <source>Ready to compare.</source>
        <translation>Bereit zum Vergleichen.</translation>
    </message>
    <message>
        <source>Keep a run as A, then change something: both are taken over the same steps with the same luck.</source>
        <translation>Lauf als A behalten, etwas ändern, vergleichen: dieselben Schritte, derselbe Zufall.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ComparisonControls</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep Present Run as A</source>
        <translation>Jetzigen Lauf als A behalten</translation>
    </message>
    <message>
        <source>A From File…</source>
        <translation>A aus Datei…</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>Steps to compare</source>
        <translation>Zu vergleichende Schritte</translation>
    </message>
    <message>
        <source>Steps of both, from the first on that they take differently</source>
        <translation>Schritte beider, ab dem ersten, den sie verschieden tun</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>B: the present run</source>
        <translation>B: der jetzige Lauf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ComparisonModel</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>A, GPU-hours</source>
        <translation>A, GPU-Stunden</translation>
    </message>
    <message>
        <source>B, GPU-hours</source>
        <translation>B, GPU-Stunden</translation>
    </message>
    <message>
        <source>change, GPU-hours</source>
        <translation>Änderung, GPU-Stunden</translation>
    </message>
    <message>
        <source>All GPU time</source>
        <translation>Alle GPU-Zeit</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ComparisonStrips</name>
    <message>
        <source>Steps of both runs</source>
        <translation>Schritte beider Läufe</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Both runs over the same steps appear here.</source>
        <translation>Hier erscheinen beide Läufe über dieselben Schritte.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>step; as tall as it is long, by cause</source>
        <translation>Schritt; so hoch, wie er lang ist, nach Ursache</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConstantTree</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>hat keine</translation>
    </message>
    <message>
        <source>Constants</source>
        <translation>Konstanten</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>1 constant</source>
        <translation>1 Konstante</translation>
    </message>
    <message>
        <source>%1 constants</source>
        <translation>%1 Konstanten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CopyableTable</name>
    <message>
        <source>Copy as Text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The table was not written: %1</source>
        <translation>Die Tabelle wurde nicht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Document</name>
    <message>
        <source>The file could be read only in part when it was opened.</source>
        <translation>Die Datei konnte beim Öffnen nur teilweise gelesen werden.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExampleGallery</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExampleModel</name>
    <message>
        <source>%1. %2 Effective utilization %3.</source>
        <translation>%1. %2 Effektive Auslastung %3.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExchangeForm</name>
    <message>
        <source>Campuses and exchange</source>
        <translation>Standorte und Austausch</translation>
    </message>
    <message>
        <source>What crosses</source>
        <translation>Was wandert</translation>
    </message>
    <message>
        <source>The links between campuses. Gradients: every replica lies inside one campus. Activations: its stages lie in several, and each micro-batch crosses. Layers: its tensor ranks do, and every layer waits for the links.</source>
        <translation>Über die Verbindungen zwischen Standorten. Gradienten: jede Replik liegt ganz an einem Standort. Aktivierungen: ihre Stufen liegen an mehreren, und jeder Micro-Batch wandert. Schichten: ihre Tensor-Ränge tun es, und jede Schicht wartet auf die Verbindungen.</translation>
    </message>
    <message>
        <source>Gradients (data)</source>
        <translation>Gradienten (Daten)</translation>
    </message>
    <message>
        <source>Activations (pipeline)</source>
        <translation>Aktivierungen (Pipeline)</translation>
    </message>
    <message>
        <source>Layers (tensor)</source>
        <translation>Schichten (Tensor)</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>How seldom campuses exchange what they learned. Every step: gradients after each. DiLoCo: each campus takes inner steps alone, then all average. Streaming: the same by fragments, under the inner steps that follow. Decoupled: each campus goes on at its own pace.</source>
        <translation>Wie selten Standorte austauschen, was sie gelernt haben. Jeden Schritt: Gradienten nach jedem. DiLoCo: jeder Standort macht innere Schritte allein, dann mitteln alle. Streaming: dasselbe in Fragmenten, während der folgenden inneren Schritte. Entkoppelt: jeder Standort läuft in eigenem Takt weiter.</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>Jeden Schritt</translation>
    </message>
    <message>
        <source>DiLoCo</source>
        <translation>DiLoCo</translation>
    </message>
    <message>
        <source>Streaming DiLoCo</source>
        <translation>Streaming DiLoCo</translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation>Entkoppelt</translation>
    </message>
    <message>
        <source>Inner steps</source>
        <translation>Innere Schritte</translation>
    </message>
    <message>
        <source>Between two exchanges of the same parameter</source>
        <translation>Zwischen zwei Austauschen desselben Parameters</translation>
    </message>
    <message>
        <source>a number of steps</source>
        <translation>eine Anzahl Schritte</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmente</translation>
    </message>
    <message>
        <source>Parts of the model, exchanged in turn</source>
        <translation>Teile des Modells, reihum ausgetauscht</translation>
    </message>
    <message>
        <source>Overlap steps</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Inner steps that a fragment may travel under before it is taken in</source>
        <translation>Innere Schritte, während derer ein Fragment unterwegs sein darf, bevor es übernommen wird</translation>
    </message>
    <message>
        <source>Outer value</source>
        <translation>Äußerer Wert</translation>
    </message>
    <message>
        <source>Bits that one value of an outer gradient is sent in</source>
        <translation>Bits, mit denen ein Wert eines äußeren Gradienten gesendet wird</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>bit</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>a number of bits such as 4</source>
        <translation>eine Anzahl Bits wie 4</translation>
    </message>
    <message>
        <source>Token worth</source>
        <translation>Token-Wert</translation>
    </message>
    <message>
        <source>Assumed: what a token teaches, beside one in synchronous training. It scales what the run is worth, not how long a step takes.</source>
        <translation>Angenommen: was ein Token lehrt, verglichen mit synchronem Training. Es skaliert, was der Lauf wert ist, nicht wie lange ein Schritt dauert.</translation>
    </message>
    <message>
        <source>All-reduce</source>
        <translation>All-Reduce</translation>
    </message>
    <message>
        <source>Hierarchical: one reduced copy travels between campuses. Flat ring: every replica in one ring, each step of which waits for the longest hop.</source>
        <translation>Hierarchisch: eine reduzierte Kopie wandert zwischen den Standorten. Flacher Ring: alle Repliken in einem Ring, dessen Schritte jeweils auf den längsten Abschnitt warten.</translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation>Hierarchisch</translation>
    </message>
    <message>
        <source>Flat ring</source>
        <translation>Flacher Ring</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Share of the backward pass under which gradients can travel</source>
        <translation>Anteil des Rückwärtsdurchgangs, während dessen Gradienten unterwegs sein können</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Gradients sent as one piece, in megabytes. Small ones pay the round trip often.</source>
        <translation>Gradienten, die als ein Stück gesendet werden, in Megabyte. Kleine zahlen die Umlaufzeit oft.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Buckets that overlap their latency</source>
        <translation>Buckets, deren Latenzen sich überlappen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Figure</name>
    <message>
        <source>%1, made with Lockstep</source>
        <translation>%1, erstellt mit Lockstep</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FigureDialog</name>
    <message>
        <source>&amp;Transparent ground</source>
        <translation>D&amp;urchsichtiger Grund</translation>
    </message>
    <message>
        <source>Scenario &amp;inside, so that the picture opens as it</source>
        <translation>Szenario &amp;darin, sodass sich das Bild als dieses öffnet</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, Pixel</translation>
    </message>
    <message>
        <source>SVG, vectors</source>
        <translation>SVG, Vektoren</translation>
    </message>
    <message>
        <source>PDF, vectors</source>
        <translation>PDF, Vektoren</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>Print: white, black text</source>
        <translation>Druck: weiß, schwarzer Text</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>&amp;Bild von</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Co&amp;lors</source>
        <translation>F&amp;arben</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FileJob</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FindingDelegate</name>
    <message>
        <source>Unmute: tell this again</source>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>Mute: this is known</source>
        <translation>Stummschalten: ist bekannt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FindingsPanel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Enter)</source>
        <translation>%1 (Strg+Enter)</translation>
    </message>
    <message>
        <source>%1. Ctrl and Enter: %2</source>
        <translation>%1. Strg und Enter: %2</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, stummgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n stummgeschaltet</numerusform>
            <numerusform>%n stummgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide Muted</source>
        <translation>Stummgeschaltete ausblenden</translation>
    </message>
    <message>
        <source>Show Muted</source>
        <translation>Stummgeschaltete zeigen</translation>
    </message>
    <message>
        <source>Ctrl and Enter: %1</source>
        <translation>Strg und Enter: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FrameForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>From west to east; a frame is to scale</source>
        <translation>Von West nach Ost; ein Rahmen ist maßstäblich</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>From north to south; a frame is to scale</source>
        <translation>Von Nord nach Süd; ein Rahmen ist maßstäblich</translation>
    </message>
    <message>
        <source>A frame is larger than nothing and smaller than the earth.</source>
        <translation>Ein Rahmen ist größer als nichts und kleiner als die Erde.</translation>
    </message>
    <message>
        <source>a distance such as 16 km</source>
        <translation>eine Entfernung wie 16 km</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Rahmen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GpuDayLayer</name>
    <message>
        <source>%1, micro-batch %2, chunk %3</source>
        <translation>%1, Micro-Batch %2, Block %3</translation>
    </message>
    <message>
        <source>%1, micro-batch %2</source>
        <translation>%1, Micro-Batch %2</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>F</source>
        <comment>forward pass</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>B</source>
        <comment>backward pass</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>Weight gradient</source>
        <translation>Gewichtsgradient</translation>
    </message>
    <message>
        <source>W</source>
        <comment>weight gradient</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>O</source>
        <comment>optimizer</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HistogramChart</name>
    <message>
        <source>Step times</source>
        <translation>Schrittzeiten</translation>
    </message>
    <message>
        <source>step time (s)</source>
        <translation>Schrittzeit (s)</translation>
    </message>
    <message>
        <source>no noise</source>
        <translation>ohne Rauschen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>A step in which no GPU is late by noise</source>
        <translation>Ein Schritt, in dem sich keine GPU durch Rauschen verspätet</translation>
    </message>
    <message>
        <source>step time (ms)</source>
        <translation>Schrittzeit (ms)</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Of older steps only means are kept.</source>
        <translation>Von älteren Schritten sind nur Mittel erhalten.</translation>
    </message>
    <message>
        <source>steps (%)</source>
        <translation>Schritte (%)</translation>
    </message>
    <message>
        <source>cursor</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>The step under the cursor</source>
        <translation>Der Schritt unter dem Cursor</translation>
    </message>
    <message>
        <source>median %1, p90 %2, p99 %3; without noise %4</source>
        <translation>Median %1, p90 %2, p99 %3; ohne Rauschen %4</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InPlaceEditor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InspectorForm</name>
    <message>
        <source>%1
Default: %2</source>
        <translation>%1
Standard: %2</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JobSection</name>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyChoice</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Tasten von „%1“</translation>
    </message>
    <message>
        <source>No Keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Press the new keys.</source>
        <translation>Die neuen Tasten drücken.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Frei.</translation>
    </message>
    <message>
        <source>These are the keys of %1, which works %2. Taking them over leaves it without.</source>
        <translation>Das sind die Tasten von %1; der Befehl wirkt %2. Nach dem Übernehmen hat er keine mehr.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LaneFilter</name>
    <message>
        <source>idle</source>
        <translation>leerlauf</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LaneWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>GPU %1 of %2</source>
        <translation>GPU %1 von %2</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>Rack %1</source>
        <translation>Rack %1</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>eine Verbindung</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>Verbindung %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LibraryList</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LibraryModel</name>
    <message>
        <source>go-back-N</source>
        <translation>Go-back-N</translation>
    </message>
    <message>
        <source>selective repeat</source>
        <translation>selektive Wiederholung</translation>
    </message>
    <message>
        <source>TCP Reno</source>
        <translation>TCP Reno</translation>
    </message>
    <message>
        <source>TCP CUBIC</source>
        <translation>TCP CUBIC</translation>
    </message>
    <message>
        <source>TCP BBR</source>
        <translation>TCP BBR</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>GPUs a rack: %1
Power: %2</source>
        <translation>GPUs je Rack: %1
Leistung: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Channel: %1
In flight: %2 a channel. %3</source>
        <translation>Kanal: %1
Unterwegs: %2 je Kanal. %3</translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>A site; drop racks on it</source>
        <translation>Hier Racks ablegen</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Own · %1</source>
        <translation>Eigen · %1</translation>
    </message>
    <message>
        <source>This scenario&apos;s own</source>
        <translation>Eigener Typ dieses Szenarios</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LibraryPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>Bibliothek filtern</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LineChart</name>
    <message>
        <source>All lines are switched off: click on a name above.</source>
        <translation>Alle Linien sind ausgeschaltet: oben auf einen Namen klicken.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkChart</name>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>Nutzrate</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What links carried in these steps is not kept any more: look at newer ones.</source>
        <translation>Was Verbindungen in diesen Schritten trugen, ist nicht mehr gespeichert: neuere Schritte ansehen.</translation>
    </message>
    <message>
        <source>No links here: draw one between two campuses to see what it carries.</source>
        <translation>Hier gibt es keine Verbindungen: eine zwischen zwei Standorten ziehen, um zu sehen, was sie trägt.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkForm</name>
    <message>
        <source>, limited by windows</source>
        <translation>, begrenzt durch Fenster</translation>
    </message>
    <message>
        <source>, limited by buffers</source>
        <translation>, begrenzt durch Puffer</translation>
    </message>
    <message>
        <source>, limited by loss</source>
        <translation>, begrenzt durch Verlust</translation>
    </message>
    <message>
        <source>a number of channels</source>
        <translation>eine Anzahl Kanäle</translation>
    </message>
    <message>
        <source>a number such as 1.5</source>
        <translation>eine Zahl wie 1.5</translation>
    </message>
    <message>
        <source>a distance such as 16 km</source>
        <translation>eine Entfernung wie 16 km</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Aging optics make more bit errors</source>
        <translation>Alternde Optiken machen mehr Bitfehler</translation>
    </message>
    <message>
        <source>Route factor</source>
        <translation>Trassenfaktor</translation>
    </message>
    <message>
        <source>Fiber follows roads: route length over straight line</source>
        <translation>Glasfaser folgt Straßen: Trassenlänge durch Luftlinie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Of the route. A pinned length stays when a campus moves; typing one pins it.</source>
        <translation>Der Trasse. Eine feste Länge bleibt, wenn ein Standort sich bewegt; eine Eingabe macht sie fest.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>How bytes that were lost are made good</source>
        <translation>Wie verlorene Bytes ersetzt werden</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>All channels, one way</source>
        <translation>Alle Kanäle, je Richtung</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Fiber both ways at 200,000 km/s, and equipment</source>
        <translation>Glasfaser hin und zurück mit 200,000 km/s, dazu die Geräte</translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation>Paketverlust</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Nutzdatenrate</translation>
    </message>
    <message>
        <source>One way, after windows and loss</source>
        <translation>Je Richtung, nach Fenstern und Verlust</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Jeder Schritt</translation>
    </message>
    <message>
        <source>What a step of the run sends over this link, one way</source>
        <translation>Was ein Schritt des Laufs über diese Verbindung sendet, je Richtung</translation>
    </message>
    <message>
        <source>A route has a length above zero.</source>
        <translation>Eine Trasse ist länger als null.</translation>
    </message>
    <message>
        <source>No route is longer than once around the earth.</source>
        <translation>Keine Trasse ist länger als einmal um die Erde.</translation>
    </message>
    <message>
        <source>No route is shorter than the straight line: 1 or more.</source>
        <translation>Keine Trasse ist kürzer als die Luftlinie: 1 oder mehr.</translation>
    </message>
    <message>
        <source>The most here is %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>Link %1 – %2</source>
        <translation>Verbindung %1 – %2</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>By type: %1</source>
        <translation>Nach Typ: %1</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
    <message>
        <source>%1 a channel. %2</source>
        <translation>%1 je Kanal. %2</translation>
    </message>
    <message>
        <source>several links</source>
        <translation>mehrere Verbindungen</translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation>unbekannter Typ</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>what the type says</source>
        <translation>was der Typ sagt</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>F5 runs. Drag a campus, racks or a link from the library on to the canvas.</source>
        <translation>F5 startet. Standort, Racks oder Verbindung aus der Bibliothek auf die Zeichenfläche ziehen.</translation>
    </message>
    <message>
        <source>Over all steps of the run</source>
        <translation>Über alle Schritte des Laufs</translation>
    </message>
    <message>
        <source>Over the %1 steps since the last edit; the whole run comes to %2</source>
        <translation>Über die %1 Schritte seit der letzten Änderung; der ganze Lauf kommt auf %2</translation>
    </message>
    <message>
        <source>%1[*] – Lockstep</source>
        <translation>%1[*] – Lockstep</translation>
    </message>
    <message>
        <source>Lockstep scenarios (*.lockstep);;All files (*)</source>
        <translation>Lockstep-Szenarien (*.lockstep);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>The scenario was not saved.</source>
        <translation>Das Szenario wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to “%1” first?</source>
        <translation>Die Änderungen an „%1“ zuerst speichern?</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>The picture was not written.</source>
        <translation>Das Bild wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation>Das Fenster spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>This button, or %1, runs the simulation and pauses it. The slider beside it sets how many training steps pass a second.</source>
        <translation>Diese Schaltfläche, oder %1, startet die Simulation und hält sie an. Der Schieber daneben stellt ein, wie viele Trainingsschritte je Sekunde vergehen.</translation>
    </message>
    <message>
        <source>The canvas is to scale</source>
        <translation>Die Zeichenfläche ist maßstäblich</translation>
    </message>
    <message>
        <source>Each tile is a campus, each cell some GPUs in the color of what they lose most time to. Drag tiles, pull links from their edges, drop racks from the library.</source>
        <translation>Jede Kachel ist ein Standort, jede Zelle sind einige GPUs in der Farbe dessen, woran sie die meiste Zeit verlieren. Kacheln verschieben, Verbindungen vom Rand ziehen, Racks aus der Bibliothek ablegen.</translation>
    </message>
    <message>
        <source>What the fleet delivers</source>
        <translation>Was die Flotte leistet</translation>
    </message>
    <message>
        <source>Useful work over what all GPUs could have done. The bar splits the rest by cause; point at a part to read what it means.</source>
        <translation>Nützliche Arbeit, gemessen an dem, was alle GPUs hätten leisten können. Der Balken teilt den Rest nach Ursachen; zeigt man auf einen Teil, steht dort, was er bedeutet.</translation>
    </message>
    <message>
        <source>Why every GPU waits</source>
        <translation>Warum jede GPU wartet</translation>
    </message>
    <message>
        <source>The timeline shows what each rack group does, step by step. Wheel or W and S zoom, dragging moves, and a click picks the group.</source>
        <translation>Die Zeitleiste zeigt Schritt für Schritt, was jede Rack-Gruppe tut. Mausrad oder W und S zoomen, Ziehen verschiebt, und ein Klick wählt die Gruppe.</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Etwas ändern</translation>
    </message>
    <message>
        <source>Select a link or a campus and change a value here, also while it runs. The figure then counts from that edit on.</source>
        <translation>Eine Verbindung oder einen Standort auswählen und hier einen Wert ändern, auch während es läuft. Die Zahl zählt dann ab dieser Änderung.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>%1 takes back any edit and %2 makes it again. Nothing can go wrong. %3 finds every command by its letters.</source>
        <translation>%1 nimmt jede Änderung zurück und %2 führt sie wieder aus. Es kann nichts schiefgehen. %3 findet jeden Befehl nach seinen Buchstaben.</translation>
    </message>
    <message>
        <source>The canvas shows step %1. Esc in the timeline returns to the newest.</source>
        <translation>Die Zeichenfläche zeigt Schritt %1. Esc in der Zeitleiste führt zum neuesten zurück.</translation>
    </message>
    <message>
        <source>1 edit</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>Lockstep ended %1 with unsaved changes to “%2”: %3.</source>
        <translation>Lockstep endete %1 mit nicht gespeicherten Änderungen an „%2“: %3.</translation>
    </message>
    <message>
        <source>%1, the last “%2”</source>
        <translation>%1, zuletzt „%2“</translation>
    </message>
    <message>
        <source>Re&amp;store</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Restored the unsaved changes to %1. They are kept until you save or discard them.</source>
        <translation>Die nicht gespeicherten Änderungen an %1 sind wiederhergestellt. Sie bleiben erhalten, bis sie gespeichert oder verworfen werden.</translation>
    </message>
    <message>
        <source>Not safe from a crash: save soon</source>
        <translation>Nicht absturzsicher: bald speichern</translation>
    </message>
    <message>
        <source>Your work goes on, but %1</source>
        <translation>Die Arbeit geht weiter, aber %1</translation>
    </message>
    <message>
        <source>The file was not opened; what was open still is.</source>
        <translation>Die Datei wurde nicht geöffnet; was offen war, ist es noch.</translation>
    </message>
    <message>
        <source>One thing could not be read.</source>
        <translation>Eines konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 things could not be read.</source>
        <translation>%1 Dinge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is damaged and was opened as far as it is sound. %2</source>
        <translation>„%1“ ist beschädigt und wurde so weit geöffnet, wie es heil ist. %2</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>“%1” is no longer on disk. Saving writes it again.</source>
        <translation>„%1“ gibt es auf der Platte nicht mehr. Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>Another program changed “%1”.</source>
        <translation>Ein anderes Programm hat „%1“ geändert.</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>N&amp;eu laden</translation>
    </message>
    <message>
        <source>“%1” was damaged and opened only in part. Saving over it loses what could not be read.</source>
        <translation>„%1“ war beschädigt und nur teilweise zu öffnen. Darüber zu speichern verliert, was nicht lesbar war.</translation>
    </message>
    <message>
        <source>Another program changed “%1” since it was opened. Saving over it loses that change.</source>
        <translation>Ein anderes Programm hat „%1“ seit dem Öffnen geändert. Darüber zu speichern verliert diese Änderung.</translation>
    </message>
    <message>
        <source>Save &amp;Over It</source>
        <translation>Ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>A window shows one scenario: of %1 files “%2” was opened.</source>
        <translation>Ein Fenster zeigt ein Szenario: von %1 Dateien wurde „%2“ geöffnet.</translation>
    </message>
    <message>
        <source>Find command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find a command, an example or a recent file</source>
        <translation>Befehl, Beispiel oder zuletzt geöffnete Datei suchen</translation>
    </message>
    <message>
        <source>Nothing that can be done now has these letters.</source>
        <translation>Nichts, was jetzt möglich ist, enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Racks in %1</source>
        <translation>Racks in %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Link, %1</source>
        <translation>Verbindung, %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Nothing on the canvas has these letters.</source>
        <translation>Nichts auf der Zeichenfläche enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>Text on the canvas</source>
        <translation>Text auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a campus by its name, racks by their type, or a note</source>
        <translation>Einen Standort mit Namen, Racks mit ihrem Typ oder eine Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Nothing that can be added has these letters.</source>
        <translation>Nichts, was sich hinzufügen lässt, enthält diese Buchstaben.</translation>
    </message>
    <message>
        <source>New campus “%1”</source>
        <translation>Neuer Standort „%1“</translation>
    </message>
    <message>
        <source>New note “%1”</source>
        <translation>Neue Notiz „%1“</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Window, as on screen</source>
        <translation>Fenster, wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>Rack groups, time by cause</source>
        <translation>Rack-Gruppen, Zeit nach Ursache</translation>
    </message>
    <message>
        <source>GPU types, time by cause</source>
        <translation>GPU-Typen, Zeit nach Ursache</translation>
    </message>
    <message>
        <source>Campuses, time by cause</source>
        <translation>Standorte, Zeit nach Ursache</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 pictures (*.%2)</source>
        <translation>%1-Bilder (*.%2)</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>Lauf speichern</translation>
    </message>
    <message>
        <source>Lockstep runs (*.lockstep-run)</source>
        <translation>Lockstep-Läufe (*.lockstep-run)</translation>
    </message>
    <message>
        <source>The run was not saved.</source>
        <translation>Der Lauf wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Export trace</source>
        <translation>Trace exportieren</translation>
    </message>
    <message>
        <source>Traces for Perfetto and Chrome (*.json)</source>
        <translation>Traces für Perfetto und Chrome (*.json)</translation>
    </message>
    <message>
        <source>Writing the trace…</source>
        <translation>Der Trace wird geschrieben…</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Ordner für die Tabellen</translation>
    </message>
    <message>
        <source>Writing the tables…</source>
        <translation>Die Tabellen werden geschrieben…</translation>
    </message>
    <message>
        <source>Campuses, as in the window</source>
        <translation>Standorte, wie im Fenster</translation>
    </message>
    <message>
        <source>Rack groups, as in the window</source>
        <translation>Rack-Gruppen, wie im Fenster</translation>
    </message>
    <message>
        <source>Links, as in the window</source>
        <translation>Verbindungen, wie im Fenster</translation>
    </message>
    <message>
        <source>Comparison of two runs</source>
        <translation>Vergleich zweier Läufe</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Scenarios, runs and pictures (*.lockstep *.lockstep-run *.png *.svg *.pdf);;All files (*)</source>
        <translation>Szenarien, Läufe und Bilder (*.lockstep *.lockstep-run *.png *.svg *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Scenarios, runs and pictures (*.lockstep *.lockstep-run *.png *.svg *.pdf);;Lockstep scenarios (*.lockstep);;Lockstep runs (*.lockstep-run);;Pictures with a scenario (*.png *.svg *.pdf);;All files (*)</source>
        <translation>Szenarien, Läufe und Bilder (*.lockstep *.lockstep-run *.png *.svg *.pdf);;Lockstep-Szenarien (*.lockstep);;Lockstep-Läufe (*.lockstep-run);;Bilder mit Szenario (*.png *.svg *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Rack %1</source>
        <translation>Rack %1</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Go to a campus, racks, “GPU 17”, a link, a note or a frame</source>
        <translation>Zu einem Standort, Racks, „GPU 17“, einer Verbindung, einer Notiz oder einem Rahmen gehen</translation>
    </message>
    <message>
        <source>Notes and frames, as in the window</source>
        <translation>Notizen und Rahmen, wie im Fenster</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minimap</translation>
    </message>
    <message>
        <source>Drag to move the view</source>
        <translation>Ziehen bewegt die Ansicht</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ModelForm</name>
    <message>
        <source>Model and batch</source>
        <translation>Modell und Batch</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The transformer that all campuses train together</source>
        <translation>Der Transformer, den alle Standorte gemeinsam trainieren</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Weights of the model, as published</source>
        <translation>Gewichte des Modells, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Number format of the matrix products. Fewer bits are faster where the GPU has them.</source>
        <translation>Zahlenformat der Matrixprodukte. Weniger Bits sind schneller, wo die GPU sie beherrscht.</translation>
    </message>
    <message>
        <source>BF16</source>
        <translation>BF16</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>FP4</source>
        <translation>FP4</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>The training framework, of one period: what it fuses, overlaps and shards, and how much of the hardware&apos;s rate published runs with it reached</source>
        <translation>Das Trainings-Framework, aus einer Zeit: was es verschmilzt, überlappt und aufteilt, und wie viel von der Rate der Hardware veröffentlichte Läufe damit erreichten</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Sequences a step, over all replicas</source>
        <translation>Sequenzen je Schritt, über alle Repliken</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>Micro-Batch</translation>
    </message>
    <message>
        <source>Sequences a replica works on at a time. More fill the GPU better and take more memory.</source>
        <translation>Sequenzen, an denen eine Replik auf einmal arbeitet. Mehr lasten die GPU besser aus und brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Tokens in a sequence</source>
        <translation>Tokens je Sequenz</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Activations computed again in the backward pass: less memory, more work</source>
        <translation>Aktivierungen im Rückwärtsdurchgang neu berechnen: weniger Speicher, mehr Arbeit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Selective</source>
        <translation>Selektiv</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 Milliarden</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>unbekanntes Modell</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NoteForm</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shift and Enter start a new line</source>
        <translation>Umschalt und Enter beginnen eine neue Zeile</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Notizen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NoticeBar</name>
    <message>
        <source>Deta&amp;ils</source>
        <translation>Deta&amp;ils</translation>
    </message>
    <message>
        <source>Put this notice away (Esc)</source>
        <translation>Diesen Hinweis schließen (Esc)</translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OverviewStrip</name>
    <message>
        <source>Overview of the run</source>
        <translation>Überblick über den Lauf</translation>
    </message>
    <message>
        <source>Left and Right move the timeline through the run, Home and End to its ends.</source>
        <translation>Links und Rechts bewegen die Zeitleiste durch den Lauf, Pos1 und Ende an seine Enden.</translation>
    </message>
    <message>
        <source>The whole run: press or drag to go there</source>
        <translation>Der ganze Lauf: drücken oder ziehen, um dorthin zu gehen</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OwnTypesForm</name>
    <message>
        <source>Own types</source>
        <translation>Eigene Typen</translation>
    </message>
    <message>
        <source>Own type</source>
        <translation>Eigener Typ</translation>
    </message>
    <message>
        <source>Types that this scenario brings along; its figures are below</source>
        <translation>Typen, die dieses Szenario mitbringt; die Kennzahlen stehen darunter</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>choose one to see it</source>
        <translation>einen wählen, um ihn zu sehen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PartForm</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>Rack</translation>
    </message>
    <message>
        <source>Of the rack group, counted from 0</source>
        <translation>In der Rack-Gruppe, ab 0 gezählt</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>Rack %1</source>
        <translation>Rack %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>no campus</source>
        <translation>kein Standort</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2 of the step</source>
        <translation>%1, %2 des Schritts</translation>
    </message>
    <message>
        <source>%1, rack %2, %3</source>
        <translation>%1, Rack %2, %3</translation>
    </message>
    <message>
        <source>%1, GPUs %2, %3</source>
        <translation>%1, GPUs %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The largest loss of the step that the canvas shows</source>
        <translation>Der größte Verlust im Schritt, den die Zeichenfläche zeigt</translation>
    </message>
    <message>
        <source>Click to select it</source>
        <translation>Klicken wählt es aus</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PlanForm</name>
    <message>
        <source>Parallel plan</source>
        <translation>Paralleler Plan</translation>
    </message>
    <message>
        <source>Model copies</source>
        <translation>Modellkopien</translation>
    </message>
    <message>
        <source>Replicas in use, and the GPUs of each</source>
        <translation>Benutzte Repliken, und die GPUs einer jeden</translation>
    </message>
    <message>
        <source>GPUs used</source>
        <translation>Benutzte GPUs</translation>
    </message>
    <message>
        <source>By these replicas, of all on the campuses</source>
        <translation>Von diesen Repliken, von allen an den Standorten</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>GPUs that share every layer</source>
        <translation>GPUs, die sich jede Schicht teilen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stages the layers are cut into</source>
        <translation>Stufen, in die die Schichten geschnitten sind</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>GPUs that share every sequence</source>
        <translation>GPUs, die sich jede Sequenz teilen</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Ranks that share out the experts of a mixture; they must divide them evenly</source>
        <translation>Ränge, auf die sich die Experten einer Mischung verteilen; sie müssen sie gleichmäßig teilen</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Repliken</translation>
    </message>
    <message>
        <source>Model copies; empty: as many as the campuses hold</source>
        <translation>Modellkopien; leer: so viele, wie an die Standorte passen</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>so viele wie passen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Order of forward and backward passes in a pipeline. GPipe: all forward, then all backward. 1F1B: the same idle time with less memory. Interleaved: several chunks of layers a stage divide the idle time. Zero bubble: weight gradients fill it.</source>
        <translation>Reihenfolge von Vorwärts- und Rückwärtsdurchgängen in einer Pipeline. GPipe: erst alle vorwärts, dann alle rückwärts. 1F1B: derselbe Leerlauf mit weniger Speicher. Verschränkt: mehrere Blöcke von Schichten je Stufe teilen den Leerlauf. Zero Bubble: Gewichtsgradienten füllen ihn.</translation>
    </message>
    <message>
        <source>GPipe</source>
        <translation>GPipe</translation>
    </message>
    <message>
        <source>1F1B</source>
        <translation>1F1B</translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation>Verschränkt</translation>
    </message>
    <message>
        <source>Zero bubble (ZB-H1)</source>
        <translation>Zero Bubble (ZB-H1)</translation>
    </message>
    <message>
        <source>Virtual stages</source>
        <translation>Virtuelle Stufen</translation>
    </message>
    <message>
        <source>Chunks of layers that a stage holds with the interleaved schedule; 1 is 1F1B</source>
        <translation>Blöcke von Schichten, die eine Stufe im verschränkten Ablauf hält; 1 ist 1F1B</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>How finely a step is priced. All alike: one formula a GPU, fast. One by one: every stage and micro-batch of each replica&apos;s schedule, slower, where stages differ.</source>
        <translation>Wie fein ein Schritt berechnet wird. Alle gleich: eine Formel je GPU, schnell. Einzeln: jede Stufe und jeder Micro-Batch im Ablauf jeder Replik, langsamer, wo Stufen sich unterscheiden.</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>What the replicas share out among themselves to save memory. With ZeRO-3, also called FSDP, weights are gathered layer by layer.</source>
        <translation>Was die Repliken unter sich aufteilen, um Speicher zu sparen. Mit ZeRO-3, auch FSDP genannt, werden Gewichte Schicht für Schicht eingesammelt.</translation>
    </message>
    <message>
        <source>Nothing (ZeRO-0)</source>
        <translation>Nichts (ZeRO-0)</translation>
    </message>
    <message>
        <source>Optimizer (ZeRO-1)</source>
        <translation>Optimierer (ZeRO-1)</translation>
    </message>
    <message>
        <source>Gradients (ZeRO-2)</source>
        <translation>Gradienten (ZeRO-2)</translation>
    </message>
    <message>
        <source>Parameters (ZeRO-3)</source>
        <translation>Parameter (ZeRO-3)</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>For GPUs of several speeds. Equal: the same layers and micro-batches for all, fast ones wait. By speed: in proportion to it.</source>
        <translation>Für GPUs verschiedener Geschwindigkeit. Gleich: dieselben Schichten und Micro-Batches für alle, schnelle warten. Nach Tempo: im Verhältnis dazu.</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>By speed</source>
        <translation>Nach Tempo</translation>
    </message>
    <message>
        <source>“%1” is not a number of replicas; leave it empty for as many as fit.</source>
        <translation>„%1“ ist keine Anzahl von Repliken; leer lassen für so viele, wie passen.</translation>
    </message>
    <message>
        <source>see the problems</source>
        <translation>siehe Probleme</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs each</source>
        <translation>%1 zu je %2 GPUs</translation>
    </message>
    <message>
        <source>%1 of %2 owned</source>
        <translation>%1 von %2 vorhandenen</translation>
    </message>
    <message>
        <source>GPU types</source>
        <translation>GPU-Typen</translation>
    </message>
    <message>
        <source>Where types of one campus meet. In the order of the racks: replicas mix them only where rack groups end. In every replica: each type holds some of its stages.</source>
        <translation>Wo Typen eines Standorts sich treffen. In der Reihenfolge der Racks: Repliken mischen sie nur, wo Rack-Gruppen enden. In jeder Replik: jeder Typ hält einige ihrer Stufen.</translation>
    </message>
    <message>
        <source>In the order of the racks</source>
        <translation>In der Reihenfolge der Racks</translation>
    </message>
    <message>
        <source>In every replica</source>
        <translation>In jeder Replik</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PowerChart</name>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>at full load</source>
        <translation>bei Volllast</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RackGroupForm</name>
    <message>
        <source>%1: %2 %3 (%4)</source>
        <translation>%1: %2 %3 (%4)</translation>
    </message>
    <message>
        <source>a number of racks</source>
        <translation>eine Anzahl Racks</translation>
    </message>
    <message>
        <source>Rack type</source>
        <translation>Rack-Typ</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>Racks</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Older GPUs differ more from one another</source>
        <translation>Ältere GPUs unterscheiden sich stärker voneinander</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>At full load</source>
        <translation>Unter Volllast</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 rack groups</source>
        <translation>%1 Rack-Gruppen</translation>
    </message>
    <message>
        <source>Racks in %1</source>
        <translation>Racks in %1</translation>
    </message>
    <message>
        <source>no campus</source>
        <translation>kein Standort</translation>
    </message>
    <message>
        <source>%1, %2 BF16, %3</source>
        <translation>%1, %2 BF16, %3</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>At full load. %1</source>
        <translation>Unter Volllast. %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RangeTables</name>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>What GPU time went to</source>
        <translation>Wofür GPU-Zeit verwendet wurde</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What the GPUs did or waited for</source>
        <translation>Was die GPUs taten oder worauf sie warteten</translation>
    </message>
    <message>
        <source>GPU hours</source>
        <translation>GPU-Stunden</translation>
    </message>
    <message>
        <source>Of all GPUs together</source>
        <translation>Aller GPUs zusammen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of all GPU time</source>
        <translation>An der gesamten GPU-Zeit</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What a GPU in this state does</source>
        <translation>Was eine GPU in diesem Zustand tut</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>What GPUs lost time to and what they waited for</source>
        <translation>Woran GPUs Zeit verloren und worauf sie warteten</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>Verloren an</translation>
    </message>
    <message>
        <source>Cause of the loss</source>
        <translation>Ursache des Verlusts</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>The link, rack group or GPU, where there is one; Enter selects it</source>
        <translation>Verbindung, Rack-Gruppe oder GPU, wo es eine gibt; Enter wählt sie aus</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>In which it was so</source>
        <translation>In denen es so war</translation>
    </message>
    <message>
        <source>What GPUs did, by where they stand</source>
        <translation>Was GPUs taten, nach ihrem Ort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rack group, GPU type or campus</source>
        <translation>Rack-Gruppe, GPU-Typ oder Standort</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Where the GPUs stand</source>
        <translation>Wo die GPUs stehen</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>At the end of the range</source>
        <translation>Am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Share of the time that it computes</source>
        <translation>Anteil der Zeit, in der gerechnet wird</translation>
    </message>
    <message>
        <source>Idles</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>The rest: traffic and waiting</source>
        <translation>Der Rest: Datenverkehr und Warten</translation>
    </message>
    <message>
        <source>Idle GPU hours</source>
        <translation>GPU-Stunden Leerlauf</translation>
    </message>
    <message>
        <source>Of all its GPUs together</source>
        <translation>Aller seiner GPUs zusammen</translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation>Größter Verlust</translation>
    </message>
    <message>
        <source>What took most of the rest</source>
        <translation>Was vom Rest am meisten nahm</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>What links between campuses carried</source>
        <translation>Was Verbindungen zwischen Standorten trugen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>The campuses it joins</source>
        <translation>Die Standorte, die sie verbindet</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>One way, over the range</source>
        <translation>In einer Richtung, über den Zeitraum</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Share of the range in which traffic was under way, also while it waited for round trips or slower links</source>
        <translation>Anteil des Zeitraums, in dem Datenverkehr unterwegs war, auch während er auf Umläufe oder langsamere Verbindungen wartete</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Nutzdatenrate</translation>
    </message>
    <message>
        <source>One way, after loss and window</source>
        <translation>In einer Richtung, nach Verlust und Fenster</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>One way, as installed</source>
        <translation>In einer Richtung, wie installiert</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>The steps under the two cursors and what is different</source>
        <translation>Die Schritte unter den beiden Cursorn und was anders ist</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of the step under a cursor</source>
        <translation>Des Schritts unter einem Cursor</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>A click in the timeline sets it</source>
        <translation>Ein Klick in der Zeitleiste setzt ihn</translation>
    </message>
    <message>
        <source>Second cursor</source>
        <translation>Zweiter Cursor</translation>
    </message>
    <message>
        <source>Shift and a click in the timeline set it</source>
        <translation>Umschalt und ein Klick in der Zeitleiste setzen ihn</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>The second less the first</source>
        <translation>Der zweite weniger der erste</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>Effective utilization</source>
        <translation>Effektive Auslastung</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens je Sekunde</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>What the GPU that was picked in the timeline does in one step</source>
        <translation>Was die in der Zeitleiste gewählte GPU in einem Schritt tut</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Pass, collective, wait or exchange</source>
        <translation>Durchgang, kollektive Operation, Warten oder Austausch</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Since the begin of the step</source>
        <translation>Seit dem Beginn des Schritts</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Of the step</source>
        <translation>Am Schritt</translation>
    </message>
    <message>
        <source>Held up by</source>
        <translation>Aufgehalten von</translation>
    </message>
    <message>
        <source>The link, rack group or GPU that it waits for; Enter selects it</source>
        <translation>Verbindung, Rack-Gruppe oder GPU, auf die sie wartet; Enter wählt sie aus</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Nothing has run yet: start the run to see its figures.</source>
        <translation>Noch ist nichts gelaufen: den Lauf starten, um seine Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>No waits: nothing has run yet, or no GPU waited.</source>
        <translation>Keine Wartezeiten: noch ist nichts gelaufen, oder keine GPU wartete.</translation>
    </message>
    <message>
        <source>No links in this run: draw one between two campuses to see what it carries.</source>
        <translation>Dieser Lauf hat keine Verbindungen: eine zwischen zwei Standorten ziehen, um zu sehen, was sie trägt.</translation>
    </message>
    <message>
        <source>No cursor yet: a click in the timeline or in a chart sets it.</source>
        <translation>Noch kein Cursor: ein Klick in die Zeitleiste oder in ein Diagramm setzt ihn.</translation>
    </message>
    <message>
        <source>No GPU is picked yet: click on one in the timeline or on the canvas.</source>
        <translation>Noch ist keine GPU gewählt: in der Zeitleiste oder auf der Zeichenfläche auf eine klicken.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ResetButton</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ResidualModel</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ScenarioForm</name>
    <message>
        <source>A scenario needs a name.</source>
        <translation>Ein Szenario braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What this scenario is to answer</source>
        <translation>Was dieses Szenario beantworten soll</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives every GPU the same luck again</source>
        <translation>Derselbe Startwert gibt jeder GPU wieder dasselbe Glück</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SelectionForm</name>
    <message>
        <source>Age of all</source>
        <translation>Alter aller</translation>
    </message>
    <message>
        <source>Of the racks and of the links that are selected</source>
        <translation>Der ausgewählten Racks und Verbindungen</translation>
    </message>
    <message>
        <source>GPUs in all</source>
        <translation>GPUs gesamt</translation>
    </message>
    <message>
        <source>On the selected campuses and in the selected rack groups</source>
        <translation>An den ausgewählten Standorten und in den ausgewählten Rack-Gruppen</translation>
    </message>
    <message>
        <source>Power in all</source>
        <translation>Leistung gesamt</translation>
    </message>
    <message>
        <source>Of these racks at full load</source>
        <translation>Dieser Racks unter Volllast</translation>
    </message>
    <message>
        <source>1 campus</source>
        <translation>1 Standort</translation>
    </message>
    <message>
        <source>%1 campuses</source>
        <translation>%1 Standorte</translation>
    </message>
    <message>
        <source>1 rack group</source>
        <translation>1 Rack-Gruppe</translation>
    </message>
    <message>
        <source>%1 rack groups</source>
        <translation>%1 Rack-Gruppen</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Notizen</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Rahmen</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 Rahmen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutSheet</name>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>Nach Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Cop&amp;y as Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Give every command the keys it came with?</source>
        <translation>Jedem Befehl seine mitgelieferten Tasten geben?</translation>
    </message>
    <message>
        <source>Mouse and fixed keys</source>
        <translation>Maus und feste Tasten</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SightTrail</name>
    <message>
        <source>Place on the canvas</source>
        <translation>Ort auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>All campuses</source>
        <translation>Alle Standorte</translation>
    </message>
    <message>
        <source>Show all campuses</source>
        <translation>Alle Standorte zeigen</translation>
    </message>
    <message>
        <source>Show the whole campus</source>
        <translation>Den ganzen Standort zeigen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SliderField</name>
    <message>
        <source>an age such as 6 y</source>
        <translation>ein Alter wie 6 y</translation>
    </message>
    <message>
        <source>a share such as 50 %</source>
        <translation>ein Anteil wie 50 %</translation>
    </message>
    <message>
        <source>a time such as 250 ms</source>
        <translation>eine Zeit wie 250 ms</translation>
    </message>
    <message>
        <source>a time such as 6 h</source>
        <translation>eine Zeit wie 6 h</translation>
    </message>
    <message>
        <source>a size such as 512 MB</source>
        <translation>eine Größe wie 512 MB</translation>
    </message>
    <message>
        <source>a number such as %1</source>
        <translation>eine Zahl wie %1</translation>
    </message>
    <message>
        <source>a figure in %1 such as %2</source>
        <translation>eine Angabe in %1 wie %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::StatisticsPanel</name>
    <message>
        <source>Statistics of the range</source>
        <translation>Statistik des Zeitraums</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Press Run to see where GPU time goes.</source>
        <translation>Starten zeigt, wohin die GPU-Zeit geht.</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>The figures above and the rows of this table, with tabs</source>
        <translation>Die Zahlen oben und die Zeilen dieser Tabelle, mit Tabulatoren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>The rows of this table, with commas and quotes</source>
        <translation>Die Zeilen dieser Tabelle, mit Kommas und Anführungszeichen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Moments to come back to, with notes</source>
        <translation>Zeitpunkte zum Wiederfinden, mit Notizen</translation>
    </message>
    <message>
        <source>Remove Bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Range %1 – %2</source>
        <translation>Zeitraum %1 – %2</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>GPU types</source>
        <translation>GPU-Typen</translation>
    </message>
    <message>
        <source>Rack groups</source>
        <translation>Rack-Gruppen</translation>
    </message>
    <message>
        <source>No bookmarks yet: set one at the cursor in the timeline.</source>
        <translation>Noch keine Lesezeichen: in der Zeitleiste am Cursor eines setzen.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::StepTimeChart</name>
    <message>
        <source>Step time</source>
        <translation>Schrittzeit</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Kürzester</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>kürzester</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längster</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::StragglerForm</name>
    <message>
        <source>Stragglers</source>
        <translation>Nachzügler</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Standard deviation of one layer&apos;s pass, as a share of it. It averages out over the passes of a step.</source>
        <translation>Standardabweichung des Durchgangs durch eine Schicht, als Anteil davon. Über die Durchgänge eines Schritts mittelt sie sich heraus.</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Standard deviation of a GPU&apos;s slow wandering, as a share of its compute time: the temperature of the room, for one</source>
        <translation>Standardabweichung des langsamen Wanderns einer GPU, als Anteil ihrer Rechenzeit: etwa durch die Temperatur des Raums</translation>
    </message>
    <message>
        <source>Drift over</source>
        <translation>Drift über</translation>
    </message>
    <message>
        <source>Hours over which a GPU forgets where its wandering was</source>
        <translation>Stunden, nach denen eine GPU vergisst, wo ihr Wandern war</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Aussetzer</translation>
    </message>
    <message>
        <source>Stalls of one GPU in a day: garbage collection, memory pages retired, a slow data loader</source>
        <translation>Stockungen einer GPU am Tag: Speicherbereinigung, ausgemusterte Speicherseiten, ein langsamer Data-Loader</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>/day</source>
        <translation>/Tag</translation>
    </message>
    <message>
        <source>a rate such as 0.1 a day</source>
        <translation>eine Rate wie 0.1 am Tag</translation>
    </message>
    <message>
        <source>Spike length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Median of a stall, in seconds or ms; lengths are log-normal</source>
        <translation>Median einer Stockung, in Sekunden oder ms; die Dauern sind lognormal verteilt</translation>
    </message>
    <message>
        <source>Spike spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Standard deviation of the natural logarithm of a stall&apos;s length. At 1, one in six is 2.7 times the median or longer.</source>
        <translation>Standardabweichung des natürlichen Logarithmus der Dauer einer Stockung. Bei 1 dauert eine von sechs 2.7-mal so lange wie der Median oder länger.</translation>
    </message>
    <message>
        <source>a number such as 1</source>
        <translation>eine Zahl wie 1</translation>
    </message>
    <message>
        <source>Slow spells</source>
        <translation>Langsame Phasen</translation>
    </message>
    <message>
        <source>Times in a year that one GPU turns slow for a while: heat, a failing part</source>
        <translation>Wie oft im Jahr eine GPU für eine Weile langsam wird: Hitze, ein versagendes Teil</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>/year</source>
        <translation>/Jahr</translation>
    </message>
    <message>
        <source>a rate such as 0.2 a year</source>
        <translation>eine Rate wie 0.2 im Jahr</translation>
    </message>
    <message>
        <source>Slow by</source>
        <translation>Verlangsamung</translation>
    </message>
    <message>
        <source>Its compute time meanwhile, as a multiple</source>
        <translation>Ihre Rechenzeit währenddessen, als Vielfaches</translation>
    </message>
    <message>
        <source>a multiple such as 1.5 ×</source>
        <translation>ein Vielfaches wie 1.5 ×</translation>
    </message>
    <message>
        <source>Spell length</source>
        <translation>Phasendauer</translation>
    </message>
    <message>
        <source>Median of such a while, in hours; lengths are log-normal, at most ten times the median</source>
        <translation>Median einer solchen Phase, in Stunden; die Dauern sind lognormal verteilt, höchstens das Zehnfache des Medians</translation>
    </message>
    <message>
        <source>Spell spread</source>
        <translation>Phasenstreuung</translation>
    </message>
    <message>
        <source>Standard deviation of the natural logarithm of that length</source>
        <translation>Standardabweichung des natürlichen Logarithmus dieser Dauer</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TableDialog</name>
    <message>
        <source>Export tables</source>
        <translation>Tabellen exportieren</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>&amp;Tables, a CSV file each:</source>
        <translation>&amp;Tabellen, je eine CSV-Datei:</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TablesPanel</name>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Filter the tables</source>
        <translation>Die Tabellen filtern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimeAxis</name>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimeChart</name>
    <message>
        <source>simulated time (%1)</source>
        <translation>simulierte Zeit (%1)</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelinePaint</name>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 GPUs</translation>
    </message>
    <message>
        <source>%1 GPUs · %2 % busy</source>
        <translation>%1 GPUs · %2 % aktiv</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>Rack %1</source>
        <translation>Rack %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelinePanel</name>
    <message>
        <source>Taking these steps again to show them singly</source>
        <translation>Diese Schritte werden wiederholt, um sie einzeln zu zeigen</translation>
    </message>
    <message>
        <source>Progress of taking steps again</source>
        <translation>Fortschritt der Wiederholung von Schritten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the sums that are shown</source>
        <translation>Bei den gezeigten Summen bleiben</translation>
    </message>
    <message>
        <source>Cancel taking steps again</source>
        <translation>Wiederholung von Schritten abbrechen</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelineProbe</name>
    <message>
        <source>round %1, %2 inner steps</source>
        <translation>Runde %1, %2 innere Schritte</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation>Schritte %1 bis %2</translation>
    </message>
    <message>
        <source>%1 a step, %2 of the time</source>
        <translation>%1 je Schritt, %2 der Zeit</translation>
    </message>
    <message>
        <source>GPU %1 in rack %2</source>
        <translation>GPU %1 in Rack %2</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 GPUs</translation>
    </message>
    <message>
        <source>mean of GPUs %1 to %2</source>
        <translation>Mittel der GPUs %1 bis %2</translation>
    </message>
    <message>
        <source>The last to be ready in step %1 was %2.</source>
        <translation>Zuletzt bereit war in Schritt %1: %2.</translation>
    </message>
    <message>
        <source>It is held up by %1.</source>
        <translation>Aufgehalten von: %1.</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>Sie wartet auf: %1.</translation>
    </message>
    <message>
        <source>%1, %2 of the step</source>
        <translation>%1, %2 des Schritts</translation>
    </message>
    <message>
        <source>Of these steps, %1 waited longest for its last GPU, %2.</source>
        <translation>Von diesen Schritten wartete %1 am längsten auf seine letzte GPU: %2.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelineWidget</name>
    <message>
        <source>● Follow</source>
        <translation>● Folgen</translation>
    </message>
    <message>
        <source>○ Follow</source>
        <translation>○ Folgen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Keep the newest steps on view (L)</source>
        <translation>Die neuesten Schritte im Blick behalten (L)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Empty. %1</source>
        <translation>Leer. %1</translation>
    </message>
    <message>
        <source>%1: %2 % busy</source>
        <translation>%1: %2 % aktiv</translation>
    </message>
    <message>
        <source>What every GPU does, by time. A and D pan, W and S zoom, F fits the run, L follows it. %1</source>
        <translation>Was jede GPU tut, nach Zeit. A und D verschieben, W und S zoomen, F passt den Lauf ein, L folgt ihm. %1</translation>
    </message>
    <message>
        <source>Press Run to see what every GPU does.</source>
        <translation>„Starten“ drücken, um zu sehen, was jede GPU tut.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Filter lanes</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Only lanes whose name holds this, or that lose time to a cause of that name: &quot;H100&quot;, &quot;straggler&quot;, &quot;bubble &gt; 10 %&quot;, &quot;idle &gt; 50 %&quot; (/)</source>
        <translation>Nur Spuren, deren Name dies enthält oder die an eine Ursache dieses Namens Zeit verlieren: &quot;H100&quot;, &quot;nachzügler&quot;, &quot;pipeline &gt; 10 %&quot;, &quot;leerlauf &gt; 50 %&quot; (/)</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n versteckt</numerusform>
            <numerusform>%n versteckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for %1.</source>
        <translation>Wartet auf %1.</translation>
    </message>
    <message>
        <source>No lane passes the filter.</source>
        <translation>Keine Spur erfüllt den Filter.</translation>
    </message>
    <message>
        <source>All lanes are hidden.</source>
        <translation>Alle Spuren sind ausgeblendet.</translation>
    </message>
    <message>
        <source>This scenario cannot run yet: the list of problems says why.</source>
        <translation>Dieses Szenario kann noch nicht laufen: warum, sagt die Liste der Probleme.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TokenChart</name>
    <message>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>Tokens je Sekunde</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TraceDialog</name>
    <message>
        <source>Export trace</source>
        <translation>Trace exportieren</translation>
    </message>
    <message>
        <source>Racks: the mean of their GPUs by cause</source>
        <translation>Racks: das Mittel ihrer GPUs nach Ursache</translation>
    </message>
    <message>
        <source>GPUs: every pass, collective and wait</source>
        <translation>GPUs: jeder Durchgang, jedes Kollektiv, jedes Warten</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;From step</source>
        <translation>&amp;Von Schritt</translation>
    </message>
    <message>
        <source>&amp;To step</source>
        <translation>&amp;Bis Schritt</translation>
    </message>
    <message>
        <source>&amp;Detail</source>
        <translation>&amp;Detail</translation>
    </message>
    <message>
        <source>%1 steps, about %2.</source>
        <translation>%1 Schritte, etwa %2.</translation>
    </message>
    <message>
        <source>Viewers grow slow from half a gigabyte on.</source>
        <translation>Ab einem halben Gigabyte werden Betrachter langsam.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>so schnell wie möglich</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>reaches 88,888 steps/s</source>
        <translation>erreicht 88,888 Schritte/s</translation>
    </message>
    <message>
        <source>Steps a second reached</source>
        <translation>Erreichte Schritte je Sekunde</translation>
    </message>
    <message>
        <source>8,888 d 00:00:00  ·  step 888,888,888</source>
        <translation>8,888 d 00:00:00  ·  Schritt 888,888,888</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Simulierte Zeit</translation>
    </message>
    <message>
        <source>Speed in steps a second</source>
        <translation>Tempo in Schritten je Sekunde</translation>
    </message>
    <message>
        <source>How many training steps to simulate a second; at the right end as fast as possible</source>
        <translation>Wie viele Trainingsschritte je Sekunde simuliert werden; am rechten Ende so schnell wie möglich</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 Schritte/s</translation>
    </message>
    <message>
        <source>%1  ·  round %2</source>
        <translation>%1  ·  Runde %2</translation>
    </message>
    <message>
        <source>%1  ·  step %2</source>
        <translation>%1  ·  Schritt %2</translation>
    </message>
    <message>
        <source>reaches %1 steps/s</source>
        <translation>erreicht %1 Schritte/s</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrustPanel</name>
    <message>
        <source>%1 of %2 published measurements set no constant; they come out %3 off on average.</source>
        <translation>%1 von %2 veröffentlichten Messungen legen keine Konstante fest; sie liegen im Mittel %3 daneben.</translation>
    </message>
    <message>
        <source>%1 in %2: kernels × %3 (%4)</source>
        <translation>%1 in %2: Kernel × %3 (%4)</translation>
    </message>
    <message>
        <source>The shipped constants are in use.</source>
        <translation>Die mitgelieferten Konstanten gelten.</translation>
    </message>
    <message>
        <source>Own measurements are in use.
%1</source>
        <translation>Eigene Messungen gelten.
%1</translation>
    </message>
    <message>
        <source>Back to shipped constants</source>
        <translation>Mitgelieferte Konstanten</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Error of the step time</source>
        <translation>Fehler der Schrittzeit</translation>
    </message>
    <message>
        <source>error of the step time</source>
        <translation>Fehler der Schrittzeit</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Was an der Datei falsch ist</translation>
    </message>
    <message>
        <source>Calibrate to own measurements…</source>
        <translation>An Messungen kalibrieren…</translation>
    </message>
    <message>
        <source>Read measured steps of your own GPUs and correct the time of kernels by them</source>
        <translation>Gemessene Schritte eigener GPUs lesen und die Zeit der Kernel danach berichtigen</translation>
    </message>
    <message>
        <source>Take the factors of own measurements out of this scenario</source>
        <translation>Die Faktoren eigener Messungen aus diesem Szenario nehmen</translation>
    </message>
    <message>
        <source>Errors by publication</source>
        <translation>Fehler je Veröffentlichung</translation>
    </message>
    <message>
        <source>Constants and sources</source>
        <translation>Konstanten und Quellen</translation>
    </message>
    <message>
        <source>Filter by GPU type, constant or source</source>
        <translation>Nach GPU-Typ, Konstante oder Quelle filtern</translation>
    </message>
    <message>
        <source>Filter of constants</source>
        <translation>Filter der Konstanten</translation>
    </message>
    <message>
        <source>Own measurements</source>
        <translation>Eigene Messungen</translation>
    </message>
    <message>
        <source>Measurements (*.json);;All files (*)</source>
        <translation>Messungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>How far the numbers can be trusted</source>
        <translation>Wie weit den Zahlen zu trauen ist</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TypeForm</name>
    <message>
        <source>Own GPU type</source>
        <translation>Eigener GPU-Typ</translation>
    </message>
    <message>
        <source>GPU type</source>
        <translation>GPU-Typ</translation>
    </message>
    <message>
        <source>Own rack type</source>
        <translation>Eigener Rack-Typ</translation>
    </message>
    <message>
        <source>Rack type</source>
        <translation>Rack-Typ</translation>
    </message>
    <message>
        <source>Own link type</source>
        <translation>Eigener Verbindungstyp</translation>
    </message>
    <message>
        <source>Link type</source>
        <translation>Verbindungstyp</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>Eigenes Modell</translation>
    </message>
    <message>
        <source>Model figures</source>
        <translation>Kennzahlen des Modells</translation>
    </message>
    <message>
        <source>Make an own type from this</source>
        <translation>Eigenen Typ daraus machen</translation>
    </message>
    <message>
        <source>Return to the shipped type</source>
        <translation>Zum mitgelieferten Typ zurückkehren</translation>
    </message>
    <message>
        <source>Delete this type</source>
        <translation>Diesen Typ löschen</translation>
    </message>
    <message>
        <source>Type name</source>
        <translation>Name des Typs</translation>
    </message>
    <message>
        <source>Calibration knows a GPU&apos;s generation and a model&apos;s shape by the beginning of the name</source>
        <translation>Die Kalibrierung erkennt die Generation einer GPU und die Form eines Modells am Anfang des Namens</translation>
    </message>
    <message>
        <source>GPU of the rack</source>
        <translation>GPU des Racks</translation>
    </message>
    <message>
        <source>Usual transport</source>
        <translation>Üblicher Transport</translation>
    </message>
    <message>
        <source>How bytes that were lost are made good</source>
        <translation>Wie verlorene Bytes ersetzt werden</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>the shipped type&apos;s figure</source>
        <translation>Kennzahl des mitgelieferten Typs</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>Quelle von %1</translation>
    </message>
    <message>
        <source>Back to %1 of %2</source>
        <translation>Zurück zu %1 von %2</translation>
    </message>
    <message>
        <source>Use %1 again</source>
        <translation>Wieder %1 verwenden</translation>
    </message>
    <message>
        <source>A type needs a name.</source>
        <translation>Ein Typ braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a type “%1” already; names tell types apart.</source>
        <translation>Einen Typ „%1“ gibt es schon; Namen unterscheiden Typen.</translation>
    </message>
    <message>
        <source>“%1” is in use by %2: choose another type there first, or return to the shipped one.</source>
        <translation>„%1“ wird benutzt von: %2. Dort zuerst einen anderen Typ wählen oder zum mitgelieferten zurückkehren.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UtilizationChart</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Effective utilization</source>
        <translation>Effektive Auslastung</translation>
    </message>
    <message>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UtilizationGauge</name>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt; 0.1 %</translation>
    </message>
    <message>
        <source>Effective utilization</source>
        <translation>Effektive Auslastung</translation>
    </message>
    <message>
        <source>±%1 %</source>
        <translation>±%1 %</translation>
    </message>
    <message>
        <source>≥ ±%1 %</source>
        <translation>≥ ±%1 %</translation>
    </message>
    <message>
        <source>Error of the step time, and to first order of this figure, relative: %1 %2</source>
        <translation>Fehler der Schrittzeit und in erster Näherung dieser Zahl, relativ: %1 %2</translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation>Noch keine Schritte.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. GPU time: %2.</source>
        <translation>%1. GPU-Zeit: %2.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>EFFECTIVE UTILIZATION</source>
        <translation>EFFEKTIVE AUSLASTUNG</translation>
    </message>
    <message>
        <source>100.0 %</source>
        <translation>100.0 %</translation>
    </message>
    <message>
        <source>Useful work over what the nameplates of all GPUs owned could have done in the time.</source>
        <translation>Nützliche Arbeit, gemessen an dem, was alle eigenen GPUs laut Datenblatt in der Zeit hätten leisten können.</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ValueField</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation>„%1“ geht hier nicht; erwartet wird %2.</translation>
    </message>
    <message>
        <source>The least here is %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>The most here is %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Mixed: %1</source>
        <translation>Gemischt: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>&amp;Show this at start</source>
        <translation>Beim Start &amp;zeigen</translation>
    </message>
    <message>
        <source>Welcome to Lockstep</source>
        <translation>Willkommen bei Lockstep</translation>
    </message>
    <message>
        <source>Begin with a question</source>
        <translation>Mit einer Frage beginnen</translation>
    </message>
    <message>
        <source>The bar says what GPU time goes to, the figure what the fleet delivers. Everything assumed is written in the example, with its source.</source>
        <translation>Der Balken zeigt, wohin die GPU-Zeit geht, die Zahl, was die Flotte leistet. Alles Angenommene steht im Beispiel, mit seiner Quelle.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>What you open and save comes here.</source>
        <translation>Geöffnetes und Gespeichertes erscheint hier.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>See why every GPU waits.</source>
        <translation>Sehen, warum jede GPU wartet.</translation>
    </message>
    <message>
        <source>Steps to simulate before a picture (100).</source>
        <translation>Schritte, die vor einem Bild simuliert werden (100).</translation>
    </message>
    <message>
        <source>Pixels of the picture for each of the window (1).</source>
        <translation>Pixel des Bildes je Pixel des Fensters (1).</translation>
    </message>
    <message>
        <source>Size of the window in a picture (1600x1000).</source>
        <translation>Größe des Fensters in einem Bild (1600x1000).</translation>
    </message>
    <message>
        <source>--steps expects a whole number.</source>
        <translation>--steps erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>--scale expects a number.</source>
        <translation>--scale erwartet eine Zahl.</translation>
    </message>
    <message>
        <source>--theme expects light or dark, not %1.</source>
        <translation>--theme erwartet light oder dark, nicht %1.</translation>
    </message>
    <message>
        <source>Scenarios to open</source>
        <translation>Szenarien, die geöffnet werden</translation>
    </message>
    <message>
        <source>Write a PNG, SVG or PDF of the window after the steps, and quit.</source>
        <translation>Nach den Schritten ein PNG, SVG oder PDF des Fensters schreiben und beenden.</translation>
    </message>
    <message>
        <source>What the picture shows: window, canvas, timeline, charts, or chart-… (window).</source>
        <translation>Was das Bild zeigt: window, canvas, timeline, charts oder chart-… (window).</translation>
    </message>
    <message>
        <source>light or dark, for pictures also print; else as last chosen.</source>
        <translation>light oder dark, für Bilder auch print; sonst wie zuletzt gewählt.</translation>
    </message>
    <message>
        <source>--render writes PNG, SVG and PDF pictures; %1 ends in none of these.</source>
        <translation>--render schreibt PNG-, SVG- und PDF-Bilder; %1 endet auf nichts davon.</translation>
    </message>
</context>
</TS>
