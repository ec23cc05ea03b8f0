<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Backdrop</name>
    <message>
        <source>1 cell = 1 GPU, in the color of its largest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cell = %1 GPUs, in the color of their largest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a campus from the library onto this canvas,
then drop racks on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampusTable</name>
    <message>
        <source>%1 : 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every campus with what its GPUs do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the campus; can be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs in all its rack groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rack groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racks of one type and age count once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links that end here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest step that its GPUs computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What took most of the rest of the newest step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fabric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oversubscription of the campus fabric</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 racks of unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No racks yet: drop some here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip %1
Installed %2, goodput %3
Packet loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 RTT · %2 goodput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Limited by the window of its queue pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Limited by the buffers of its ports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop the campus on empty canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racks stand in a campus: drop them on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 × %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a link type on a link to change it. To add a link, pull from a campus&apos; edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this link a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link is a %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Canvas: next campus or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas: nudge what is selected, or move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys; finer with Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas: move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag with the middle or right button, or Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas: zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, + and −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas: link two campuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull from a campus&apos; edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas: leave a drag, select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library: add to the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, or drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: zoom, scroll, lane height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel, Shift+Wheel, Ctrl+Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: move in time and lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, Up and Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables: edit a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or F2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkTable</name>
    <message>
        <source>Its channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window of its queue pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffers of its ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every link with what it carries and what holds it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campuses it joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavelengths or ports; can be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the route, not of the straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light both ways and equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As installed, one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives after windows, buffers and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest step in which traffic waited for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides its rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how Panels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture needs a size of at least 320x240 and a scale from 0.5 to 8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RackGroupTable</name>
    <message>
        <source>Rack groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rack group with what its GPUs do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the racks stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the racks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of their GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many; can be changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs in all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest step that its GPUs computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What took most of the rest of the newest step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResidualModel</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of model, or of collective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation of the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the matrix products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the measurements come from, and which of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements; one collective over many sizes is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error of time, without sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine of ten errors are no larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error of the rows that set no constant, and how many</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AssumptionsForm</name>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The author&apos;s assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CalibrationDialog</name>
    <message>
        <source>× %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs 3 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU type of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements that give a factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the time of kernels; the median over the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error of step time with the shipped constants, without sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with the factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with the factor that the other rows give: how well it carries over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate to own measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the file gives a factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of kernels on these GPUs is multiplied by the factor, in this scenario only. Links and bubbles keep their laws, so that it holds for other plans too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the factors as one edit that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Callout</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be shown again by itself; Help, Guided Start brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CampusForm</name>
    <message>
        <source>a distance such as 16 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earth is not that large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number such as 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>East</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometers east of the canvas&apos; origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometers south of the canvas&apos; origin; north is negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of GPU time spent computing in the latest step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for whole nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oversubscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the campus fabric: 2 means that half of the network cards&apos; rate leaves a leaf switch, 1 that all of it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each rail: GPUs of the same place in their nodes share a leaf. One for whole nodes: all network cards of a node go to the same leaf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a leaf switch, toward GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campus needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 campuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CanvasView</name>
    <message>
        <source>Select the campus the racks go to, or drag them onto it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next link is a %1: pull it from a campus&apos; edge, or select two campuses and press Enter here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull to another campus to link them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 RTT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CauseChart</name>
    <message>
        <source>GPU time by cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CauseLegend</name>
    <message>
        <source>Causes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChartPanel</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceField</name>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Find command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, an example or a recent file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that can be done now has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandRegistry</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in canvas and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all campuses and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from &amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what is selected in the library to the canvas, as Enter does there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Table as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows of the table in front, or all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a PNG of the window or one of its parts, at a scale of your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the examples and the recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guided Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in six short steps how to run, look, change and take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find Command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a command, an example or a recent file and do or open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all commands with their keys, and change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Lockstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Lockstep %1&lt;/h3&gt;&lt;p&gt;See why every GPU waits.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the simulation, or pause it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate one training step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the run again from its first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;llow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest step in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole run in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the timeline out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the timeline to earlier steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the timeline to later steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Ste&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the beginning of the run in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest steps and follow them; again: at the usual zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane &amp;Taller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the lane under the pointer, or the one picked last, more height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane &amp;Shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the lane under the pointer, or the one picked last, less height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all campuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the canvas in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom the canvas out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what validation finds wrong or odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;bles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to campuses, rack groups and links as tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how far the numbers can be off, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panels back in their places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light colors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConstantTree</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n constants</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CopyableTable</name>
    <message>
        <source>Copy as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExampleGallery</name>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExampleModel</name>
    <message>
        <source>%1. %2 Effective utilization %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExchangeForm</name>
    <message>
        <source>Campuses and exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What crosses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links between campuses. Gradients: every replica lies inside one campus. Activations: its stages lie in several, and each micro-batch crosses. Layers: its tensor ranks do, and every layer waits for the links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients (data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations (pipeline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers (tensor)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How seldom campuses exchange what they learned. Every step: gradients after each. DiLoCo: each campus takes inner steps alone, then all average. Streaming: the same by fragments, under the inner steps that follow. Decoupled: each campus goes on at its own pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DiLoCo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming DiLoCo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoupled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two exchanges of the same parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the model, exchanged in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner steps that a fragment may travel under before it is taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outer value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits that one value of an outer gradient is sent in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of bits such as 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed: what a token teaches, beside one in synchronous training. It scales what the run is worth, not how long a step takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All-reduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchical: one reduced copy travels between campuses. Flat ring: every replica in one ring, each step of which waits for the longest hop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the backward pass under which gradients can travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients sent as one piece, in megabytes. Small ones pay the round trip often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets that overlap their latency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FindingsPanel</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InspectorForm</name>
    <message>
        <source>%1
Default: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JobSection</name>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyChoice</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the keys of %1, which works %2. Taking them over leaves it without.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LibraryList</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LibraryModel</name>
    <message>
        <source>go-back-N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selective repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP Reno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP CUBIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP BBR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs a rack: %1
Power: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel: %1
In flight: %2 a channel. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site; drop racks on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LibraryPanel</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkForm</name>
    <message>
        <source>Go-back-N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selective repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP Reno</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP CUBIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP BBR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, limited by windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, limited by buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, limited by loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number such as 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a distance such as 16 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aging optics make more bit errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiber follows roads: route length over straight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the route. A pinned length stays when a campus moves; typing one pins it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bytes that were lost are made good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels, one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiber both ways at 200,000 km/s, and equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One way, after windows and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a step of the run sends over this link, one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A route has a length above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route is longer than once around the earth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No route is shorter than the straight line: 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most here is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By type: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a channel. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 runs. Drag a campus, racks or a link from the library on to the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all steps of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the %1 steps since the last edit; the whole run comes to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Lockstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lockstep scenarios (*.lockstep);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not opened. What was open is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example was not opened. What was open is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1” first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lockstep.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This button, or %1, runs the simulation and pauses it. The slider beside it sets how many training steps pass a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The canvas is to scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each tile is a campus, each cell some GPUs in the color of what they lose most time to. Drag tiles, pull links from their edges, drop racks from the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the fleet delivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Useful work over what all GPUs could have done. The bar splits the rest by cause; point at a part to read what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why every GPU waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline shows what each rack group does, step by step. Wheel or W and S zoom, dragging moves, and a click picks the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a link or a campus and change a value here, also while it runs. The figure then counts from that edit on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes back any edit and %2 makes it again. Nothing can go wrong. %3 finds every command by its letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ModelForm</name>
    <message>
        <source>Model and batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transformer that all campuses train together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of the model, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the matrix products. Fewer bits are faster where the GPU has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BF16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FP4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training framework, of one period: what it fuses, overlaps and shards, and how much of the hardware&apos;s rate published runs with it reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences a step, over all replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences a replica works on at a time. More fill the GPU better and take more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in a sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations computed again in the backward pass: less memory, more work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PlanForm</name>
    <message>
        <source>Parallel plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas in use, and the GPUs of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By these replicas, of all on the campuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs that share every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages the layers are cut into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs that share every sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks that share out the experts of a mixture; they must divide them evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model copies; empty: as many as the campuses hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of forward and backward passes in a pipeline. GPipe: all forward, then all backward. 1F1B: the same idle time with less memory. Interleaved: several chunks of layers a stage divide the idle time. Zero bubble: weight gradients fill it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1F1B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interleaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero bubble (ZB-H1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks of layers that a stage holds with the interleaved schedule; 1 is 1F1B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How finely a step is priced. All alike: one formula a GPU, fast. One by one: every stage and micro-batch of each replica&apos;s schedule, slower, where stages differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the replicas share out among themselves to save memory. With ZeRO-3, also called FSDP, weights are gathered layer by layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing (ZeRO-0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer (ZeRO-1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients (ZeRO-2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters (ZeRO-3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For GPUs of several speeds. Equal: the same layers and micro-batches for all, fast ones wait. By speed: in proportion to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number of replicas; leave it empty for as many as fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 GPUs each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 owned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RackGroupForm</name>
    <message>
        <source>%1: %2 %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number of racks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rack type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older GPUs differ more from one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rack groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Racks in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no campus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 BF16, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At full load. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ResetButton</name>
    <message>
        <source>Back to the default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ResidualModel</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ScenarioForm</name>
    <message>
        <source>A scenario needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this scenario is to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives every GPU the same luck again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutSheet</name>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every command the keys it came with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse and fixed keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SliderField</name>
    <message>
        <source>an age such as 6 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share such as 50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time such as 250 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time such as 6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size such as 512 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::StepTimeChart</name>
    <message>
        <source>Step time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortest, longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::StragglerForm</name>
    <message>
        <source>Stragglers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of one layer&apos;s pass, as a share of it. It averages out over the passes of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of a GPU&apos;s slow wandering, as a share of its compute time: the temperature of the room, for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours over which a GPU forgets where its wandering was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalls of one GPU in a day: garbage collection, memory pages retired, a slow data loader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rate such as 0.1 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spike length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of a stall, in seconds or ms; lengths are log-normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spike spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the natural logarithm of a stall&apos;s length. At 1, one in six is 2.7 times the median or longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number such as 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow spells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in a year that one GPU turns slow for a while: heat, a failing part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rate such as 0.2 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its compute time meanwhile, as a multiple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a multiple such as 1.5 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spell length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of such a while, in hours; lengths are log-normal, at most ten times the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spell spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the natural logarithm of that length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TablesPanel</name>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimeAxis</name>
    <message>
        <source>µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimeChart</name>
    <message>
        <source>simulated time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelinePaint</name>
    <message>
        <source>%1 GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GPUs · %2 % busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelineProbe</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round %1, %2 inner steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last to be ready in step %1 was GPU %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a step, %2 of the time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TimelineWidget</name>
    <message>
        <source>● Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest steps on view (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty. Press Run to see what every GPU does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 % busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every GPU does, by time. A and D pan, W and S zoom, F fits the run, L follows it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run to see what every GPU does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaches 88,888 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps a second reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8,888 d 00:00:00  ·  step 888,888,888</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed in steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many training steps to simulate a second; at the right end as fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  round %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaches %1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrustPanel</name>
    <message>
        <source>%1 of %2 published measurements set no constant; they come out %3 off on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: kernels × %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shipped constants are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own measurements are in use.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to shipped constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the step time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error of the step time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calibrate to own measurements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read measured steps of your own GPUs and correct the time of kernels by them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the factors of own measurements out of this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors by publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Errors by publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onstants and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by GPU type, constant or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of constants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UtilizationChart</name>
    <message>
        <source>Effective utilization and MFU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective utilization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MFU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UtilizationGauge</name>
    <message>
        <source>&lt; 0.1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective utilization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ ±%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the step time, and to first order of this figure, relative: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. GPU time: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EFFECTIVE UTILIZATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100.0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Useful work over what the nameplates of all GPUs owned could have done in the time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ValueField</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least here is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most here is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>&amp;Show this at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Lockstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar says what GPU time goes to, the figure what the fleet delivers. Everything assumed is written in the example, with its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open and save comes here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>See why every GPU waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a PNG of the window after the steps, and quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps to simulate before a picture (100).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the picture for each of the window (1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window in a picture (1600x1000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark; else as last chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--steps expects a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale expects a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme expects light or dark, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--render writes PNG pictures; %1 does not end in .png.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
