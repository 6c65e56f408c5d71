<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>toban</name>
    <message numerus="yes">
        <source>%n value(s) of the answer could not be read.</source>
        <translation>
            <numerusform>%n value of the answer could not be read.</numerusform>
            <numerusform>%n values of the answer could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) could not be read.</source>
        <translation>
            <numerusform>%n silence could not be read.</numerusform>
            <numerusform>%n silences could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::AlertsPage</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::DutyPage</name>
    <message numerus="yes">
        <source>The filter hides all %n team(s).</source>
        <translation>
            <numerusform>The filter hides the one team.</numerusform>
            <numerusform>The filter hides all %n teams.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s), nobody is on call for %1</source>
        <translation>
            <numerusform>%n team, nobody is on call for %1</numerusform>
            <numerusform>%n teams, nobody is on call for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::ExplainView</name>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::FirstRunPage</name>
    <message numerus="yes">
        <source>%1   ·   %2   ·   %n target(s)   ·   %3</source>
        <translation>
            <numerusform>%1   ·   %2   ·   %n target   ·   %3</numerusform>
            <numerusform>%1   ·   %2   ·   %n targets   ·   %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::GroupDialog</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s) in one row</source>
        <translation>
            <numerusform>%1: %n request in one row</numerusform>
            <numerusform>%1: %n requests in one row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::Icalendar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::LoadPane</name>
    <message numerus="yes">
        <source>last %n week(s)</source>
        <translation>
            <numerusform>last %n week</numerusform>
            <numerusform>last %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::MainWindow</name>
    <message numerus="yes">
        <source>Sounds of alerts are muted for %n more minute(s); Ctrl+M ends that.</source>
        <translation>
            <numerusform>Sounds of alerts are muted for %n more minute; Ctrl+M ends that.</numerusform>
            <numerusform>Sounds of alerts are muted for %n more minutes; Ctrl+M ends that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::MarkFrames</name>
    <message numerus="yes">
        <source>%1 on %n instances: %2</source>
        <translation>
            <numerusform>%1 on %n instance: %2</numerusform>
            <numerusform>%1 on %n instances: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restarts: %1</source>
        <translation>
            <numerusform>%n restart: %1</numerusform>
            <numerusform>%n restarts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::NoticeTexts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) nobody has looked at</source>
        <translation>
            <numerusform>%n page nobody has looked at</numerusform>
            <numerusform>%n pages nobody has looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) active since before the start</source>
        <translation>
            <numerusform>%n alert active since before the start</numerusform>
            <numerusform>%n alerts active since before the start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet hours are over: %n alert(s)</source>
        <translation>
            <numerusform>Quiet hours are over: %n alert</numerusform>
            <numerusform>Quiet hours are over: %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>%n new alert</numerusform>
            <numerusform>%n new alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them over already</source>
        <translation>
            <numerusform>%n of them over already</numerusform>
            <numerusform>%n of them over already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::NoticeTray</name>
    <message numerus="yes">
        <source>%n page(s) active</source>
        <translation>
            <numerusform>%n page active</numerusform>
            <numerusform>%n pages active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) active</source>
        <translation>
            <numerusform>%n ticket active</numerusform>
            <numerusform>%n tickets active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::OnCallModel</name>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>%n ahead</numerusform>
            <numerusform>%n ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::OnCallWords</name>
    <message numerus="yes">
        <source>%1 (%n gap(s))</source>
        <translation>
            <numerusform>%1 (%n gap)</numerusform>
            <numerusform>%1 (%n gaps)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::RequestsModel</name>
    <message numerus="yes">
        <source>other (%n request(s))</source>
        <translation>
            <numerusform>other (%n request)</numerusform>
            <numerusform>other (%n requests)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::RequestsPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::RosterDiffPane</name>
    <message numerus="yes">
        <source>They differ %n time(s) until %1.</source>
        <translation>
            <numerusform>They differ once until %1.</numerusform>
            <numerusform>They differ %n times until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::ScatterView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::Shortlist</name>
    <message numerus="yes">
        <source>%n more histogram(s) that no recipe knows were not looked at</source>
        <translation>
            <numerusform>%n more histogram that no recipe knows was not looked at</numerusform>
            <numerusform>%n more histograms that no recipe knows were not looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::StorageWords</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::TableBody</name>
    <message numerus="yes">
        <source>The filter hides all %n request(s).</source>
        <translation>
            <numerusform>The filter hides the only request.</numerusform>
            <numerusform>The filter hides all %n requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::Words</name>
    <message numerus="yes">
        <source>%n request(s) in one row, grouped by:</source>
        <translation>
            <numerusform>%n request in this row, grouped by:</numerusform>
            <numerusform>%n requests in one row, grouped by:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
