<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>OutageTexts</name>
    <message>
        <source>Offline: no source answers (%1), and nothing is stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: no source answers (%1). What is shown was recorded up to %2; asking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The folder of the store cannot be written. What was recorded last and not yet moved into the file is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored samples were damaged (%1). They were moved to %2; what the sources still have is fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was damaged (%1) and was restored from the backup %2. What was written since is in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was damaged (%1) and there is no sound backup: a new one was begun. The old one is in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark that was left could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored samples are damaged. Restart Toban: they are then moved aside and fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be written (%1). %2 values wait in memory, %3 were dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal could not be backed up (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged samples of %1 are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged samples not yet sealed were dropped; they are fetched again while the source has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged samples of %1 were dropped; they are fetched again while the source has them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <message>
        <source>This source has no silences. They are made in the Alertmanager that its alerts are sent to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has more than %1 pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token holds a line break or control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header %1 cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a source begins with http:// or https:// and names a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. Ask for less, or raise the limit of this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed answer is cut short or damaged, so none of it was used. A proxy in between may have broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is compressed in a way that was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not the pinned one. Pinned: %1. Shown now: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer would be %1 MiB; the limit is %2 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source redirects to %1, which is another server or a less safe one. It was not followed; enter that address if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source redirects in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has %1 bytes where %2 were announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole answer within %1. The source may be overloaded, or the network drops packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source refused the credentials, or asks for some (401).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of this account does not include this (402).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source does not allow this with these credentials (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this address (404). Is the path prefix right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy in between asks for credentials (407).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source asks for fewer requests (429).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy answered that the source behind it does not answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is not ready or has too much to do (503).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source answered with HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <comment>advice, quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only http and https can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy in between failed: %1. See the proxy settings of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at %1, port %2. Is the server running, and is the port right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name %1 could not be found. Is it spelled right, and is the network (or VPN) up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete. If this goes on: does this port speak HTTP, and http or https as entered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be made in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe connection could be agreed on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not HTTP, or was cut short. Is the port right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no RSA or EC key in PEM form, or the passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is self-signed. Name its authority file, or pin it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Is the clock right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority that signed the certificate is not known here. Name its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one of Alertmanager&apos;s API v2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of alerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of silences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not the status of an Alertmanager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source knows no such silence (404).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names no silence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No silences: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has just started and may not know every alert yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsgenie cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alert has been closed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsgenie took it and has not said yet what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open incidents whose alerts are still to be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of schedules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of escalation policies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PagerDuty cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The incident has been resolved meanwhile; to acknowledge it would open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status update may have arrived and is not sent again; look at the incident at PagerDuty. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more resolved incidents than are asked for: the oldest are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has more entries than are asked for: the oldest are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a whole list of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a configuration of Prometheus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules not evaluated yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not whole JSON, so none of it was used (%1). A proxy in between may have cut it short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has more than %1 series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is JSON, but no answer of the Prometheus query API. Is the path prefix right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus-compatible server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fetch covers at most ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not whole JSON (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source refused the query: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty. Is this the address of the query API?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a web page (%1), not JSON: a login page or a proxy answered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not JSON. It begins: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service &apos;%1&apos; in the workspace. Known: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV is of one service: name it by --service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %1 (%2x%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page was not complete within %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::AlertActions</name>
    <message>
        <source>Acknowledge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the acknowledgement back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the silence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock actions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known silence holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no such address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has acknowledged it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is locked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toban only: Alertmanager has no acknowledgement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions are allowed for %1 min. The reason is kept in the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert of a source is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rules again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::AlertDeeds</name>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>what the button does, and its key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked for %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::AlertDesk</name>
    <message>
        <source>Offline: what was recorded is shown, and nothing can be done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment of the past is shown. Go back to now to do something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions are locked by the workspace. Unlock them with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source of this workspace takes silences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions are unlocked; the reason is in the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not unlocked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged until %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgement taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class “%1” by hand: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class by the rules again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no alert of a source, and ends when its cause does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (done for %2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A silence goes to %1 in 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of the silence goes to %1 in 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The silence is ended at %1 in 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped: it will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sent in 5 seconds: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::AlertDetail</name>
    <message>
        <source>Runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhibited by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, because %2 is over and inhibits it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done is done for all alerts of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels that all of them have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an alert to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toban only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::AlertPastView</name>
    <message>
        <source>fired %1 times in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began to fire, by hour of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4 times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::AlertWords</name>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unprocessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledgement taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class by hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class by the rules again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the silence not sent: older than 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence not sent: older than 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence not ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence not made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of the silence waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead-man&apos;s switch silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule cannot be evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer as it should (%2): its alerts are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but the alert that always fires is missing: rules may not be evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody is called first now, by the plan of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nobody is called first now, by the last known plan of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1 of the workspace: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its severity: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand, by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule holds, and the alert has no severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule holds, and the severity is not known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No active alerts from %1 of %2 sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages: %1, tickets: %2, logged: %3, unclassified: %4</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert is active or pending, and every source has just answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert is known; see the sources above for what is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of %1 alerts is let through by the filter or the lane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put alerts under headings, by up to three labels (G); Left, Right and Enter close and open them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of up to three labels, the outer group first: region, service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What made most noise, and what to change (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: checkout -disk fired&gt;3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the alert, its labels and its summary, -word for those without it, and comparisons of a column: fired&gt;3 value&gt;0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the words in all alerts ever seen, their notes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the past too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::BaselineBar</name>
    <message>
        <source>Write 2026-11-14 10:35, 10:35, -2h or RFC 3339.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise to A&apos;s traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What A is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the time range on screen is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B as if every request had been called as often as in A: what is left is speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is no range like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1  ·  B %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Board</name>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tile: name value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::BoardPage</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all services; Enter opens one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ChartData</name>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ChartTable</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ChartView</name>
    <message>
        <source>Logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ColumnMenu</name>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a page or a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>command (keys)</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ComparePage</name>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is before, B is the time range on screen; all figures per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: checkout p95b&gt;300ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and comparisons of a column: delta&gt;10s p95b&gt;300ms callsa&lt;100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of A. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of B. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in either time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the durations of all calls before, per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total B with A&apos;s traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the durations of all calls after, per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total B less total A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which by traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other numbers of calls make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which by speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other durations make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source was not asked about the rest; figures per hour are of what is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests of %1, source %2, compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: range %1 to %2 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: range %1 to %2 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals and effects in seconds per hour, calls per hour, durations in seconds, shares of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalised to A&apos;s traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ComparedHeatmaps</name>
    <message>
        <source>part of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is longer than B: its heatmap shows as much of it as B is long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ComparisonDetail</name>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the calls took, A and B over each other (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls by time and latency, A above B or their difference (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps are the buckets of the histograms; equal areas are equal shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no histogram to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which by traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which by speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request to see how its latency changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ComparisonMenu</name>
    <message>
        <source>nothing</source>
        <comment>compare with</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ComparisonModel</name>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not called in A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not called in B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be told: %1 calls in A, %2 in B; a comparison needs at least 20 in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in %2 in A and in %3 in B: apart, with enough calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in %2 in A and in %3 in B: that may be the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls in the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the durations, per hour, before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the durations, per hour, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total B less total A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta over total A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the delta that other numbers of calls make: (calls B - calls A) × the mean of both means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the delta that other durations make: (mean B - mean A) × the mean of both numbers of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per hour, before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per hour, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster and slower, with a dot, only where there are enough calls and the intervals of the percentile lie apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ComparisonView</name>
    <message>
        <source>a range to compare is empty or lies ahead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DeedDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DeltaView</name>
    <message>
        <source>Figures of both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge (1 h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No desktop notifications (%1): alerts are told by the window, the tray and sounds alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DiscoveryJob</name>
    <message>
        <source>discovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server had no series at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts are sent to %1, which does not answer from here: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DistributionPane</name>
    <message>
        <source>by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas show where the time goes: calls × the middle of their bucket. Otherwise they show how many calls there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DistributionView</name>
    <message>
        <source>%1 calls (%2) of %3 take about %4 of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 calls (%3) in %4, %5 up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DutyCard</name>
    <message>
        <source>, asleep there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 (in %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known at this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::DutyWall</name>
    <message>
        <source>Who is on call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::EarlierFrames</name>
    <message>
        <source>%1, %2</source>
        <comment>p99, the day before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no data</source>
        <comment>the day before: no data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>the day before: p99 374 ms</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ExemplarTable</name>
    <message>
        <source>Exemplars in the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exemplar was kept of the calls in this selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slowest %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ExemplarsModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long this one call took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which it is found in the tracing system: Enter or a double click leads there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ExplainDialog</name>
    <message>
        <source>Why it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last known: no source of it has just answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the list of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No silence holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inhibited by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alert that is not among those known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert inhibits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has never answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it has held for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as soon as it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and for %1 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its error</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges with the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · sent %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… the first %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clock differs by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a source to see what was asked and answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exchanged since the program started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges are kept only while sources are connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::FactsView</name>
    <message>
        <source>Numbers of the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::FilterPopup</name>
    <message>
        <source>Labels, on all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label matchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only series with these labels count, on every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Watch your first service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the address of a Prometheus-compatible server. Toban looks for latency histograms and proposes what to watch; nothing is changed on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write workspace and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address looks like http://localhost:9090.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user and password out of the address; they are asked for separately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scraping every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts also from the Alertmanager %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but no latency histogram was found on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Frames</name>
    <message>
        <source>mean (misleading)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one call: %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one call of %1: %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click or Enter: open at %1, or copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click or Enter: copy the trace id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLO %1 ≤ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>end label: name value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <comment>all status classes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service declares no way to tell errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saturation signal is declared for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole range: n = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computable from this source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no errors seen in %1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors in %2 calls (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, no limit known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every observation was seen: exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the application&apos;s own histogram buckets, differenced per series and merged over instances before the percentile is taken. The true value lies within the shaded interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a sketch with a stated relative error, shown as the interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed by the source; it gives no interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets were aggregated and extrapolated by the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentile cannot be computed from this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets that gave data at the right edge of the range, of those seen in it</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Group the requests of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One rule a line: PATTERN -&gt; NAME. The first rule that matches decides. In a path, :id stands for one segment, * for characters within a segment and ** for anything; other patterns are regular expressions, as alp takes them. LABEL ~ before a pattern names another label than the last of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions, for numbers, UUIDs and hashes in paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rules match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they match, in the range on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace names no labels that tell the requests of this service apart: the key &apos;request&apos; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: rules can be tried and copied here, but not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None for these requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::GroupPreview</name>
    <message>
        <source>requests are not named by &apos;%1&apos; here, but by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatExport</name>
    <message>
        <source>range %1 to %2 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heatmap of %1, source %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heatmap of %1 of %2, source %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with %1: %2</source>
        <comment>the day before: range …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone of the page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buckets joined: %1 rows for %2 buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edges and time in seconds, shares of 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatFrames</name>
    <message>
        <source>Neighbouring buckets are joined exactly: %1 rows for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bucket layouts meet in this range; rows are the edges they share: %2 rows for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heatmap needs a histogram metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No histogram of the name %1 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classic and native buckets meet in this range and share no edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a range with one kind, or break the request down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Latency, the day before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buckets joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buckets of %1 share no edge with those of this period.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatPeriods</name>
    <message>
        <source>B minus A, %1 (%2)</source>
        <comment>the day before (2026-11-20 11:20 – …)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this period minus %1 (%2)</source>
        <comment>the day before (2026-11-20 11:20 – …)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B, this period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A, %1</source>
        <comment>the day before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no data</source>
        <comment>the day before: no data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the day before: 2026-11-20 11:20 – …</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatReadout</name>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>bucket edges</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was scraped in this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns joined here were not scraped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>2026-11-20 11:20:00 – 11:35:00 JST</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference: calls are not known of both periods here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>19.2 % of 130 calls</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter zooms to this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatRequestsModel</name>
    <message>
        <source>%1 to %2: an edge of the selection cuts a bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests with calls in the selection, the most calls first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of its calls lie in the time and the latency selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its part of the calls of all requests selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls inside over all of its calls in the time selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatSelectionPane</name>
    <message>
        <source>Selection of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the page&apos;s range to it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies all of it as text (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what is in the table to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the selection (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests in the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single calls in the selection that the source kept a trace of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>latency · time range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplars (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemplars of %1 in a selection of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times in UTC, durations in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of %1 in a selection of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 (%2)</source>
        <comment>an amount and its interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls in this time (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the time spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 of the time spent (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were no calls in this time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::HeatView</name>
    <message>
        <source>A cell shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time spent (calls × middle of the bucket)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour grows with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the logarithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one&apos;s difference from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the period compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own heatmap above this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own heatmap beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic latency axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the cells as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, difference from %2</source>
        <comment>Latency, the day before</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Heatmap</name>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share, difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Icalendar</name>
    <message>
        <source>the entry has no DTSTART</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time zone &apos;%1&apos; is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry ends before it begins, or after ten years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry begins before 1900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a line of a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the calendar ends within %1, which begins at line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no calendar: BEGIN:VCALENDAR is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts are nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>END:%1 is expected for the BEGIN at line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar is larger than 16 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has more than 200,000 lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Neither the calendar nor &apos;zone&apos; names the time zone of its local times and days: UTC is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has more repetitions than can be computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry of the calendar can be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a rule of repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of another calendar than the Gregorian one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; repeats more often than each hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends at no time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::IcalendarSource</name>
    <message>
        <source>the entry names nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::InboxModel</name>
    <message>
        <source>%1, last known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired %1 times in 24 hours, flapping %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in Toban only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inhibited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group, closed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group, open: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the rule&apos;s expression, against the number it is compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when its condition holds; of one that is over, since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it fired in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History, 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half an hour a cell; hatched where nobody asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks after it, kept in Toban only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the alert itself says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago its state changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::IncidentDeeds</name>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open at its provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock actions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be done at %1 from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 knows no status updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is locked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no such address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who can see the incident at its provider can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider sends it to everybody who follows the incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>what the button does, and its key</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::IncidentDetail</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of its log is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an incident to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known so since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not just answered: it may be otherwise by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation policy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Incidents</name>
    <message>
        <source>triggered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>escalated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not sent: it waited for more than ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 triggered, %2 acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no open incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no open incidents known; %1 of %2 sources have just answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::IncidentsModel</name>
    <message>
        <source>%1, last known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago it was resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for here and the provider has not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter incidents: checkout status:triggered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider has told of an incident of the last 14 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::InitCommand</name>
    <message>
        <source>%1 is there already; --force replaces it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scraped every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ alerts  Alertmanager %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No latency histogram that a recipe knows was found, so there is nothing to watch. A workspace can be written by hand; see the manual page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::IntentPump</name>
    <message>
        <source>It waited for more than ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked of this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such source of alerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such source of incidents.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::LaneBar</name>
    <message>
        <source>answered whole just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it tells now is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its dead-man&apos;s switch fires, as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its dead-man&apos;s switch is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sources have just answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::LaneButton</name>
    <message>
        <source>Show this class alone; once more shows all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::LatencyChart</name>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean (misleading)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the source (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency as percentiles (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls by time and latency (H)</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Offline: no source is connected; what is shown was recorded earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare (Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts (Ctrl+6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call (Ctrl+7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents (Ctrl+8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources (Ctrl+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board (Ctrl+5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::MarkDesk</name>
    <message>
        <source>The mark was not stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened at %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set mark here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the mark “%1” again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::MarkFrames</name>
    <message>
        <source>version %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a change, an instance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n instances: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>restart of %1</source>
        <comment>an instance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n restarts: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::MeStrip</name>
    <message>
        <source>My shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them, as far as the plans go; one leads to the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my shifts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a calendar file (.ics), final shifts alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::NoticeActions</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute sounds for 10 minutes, or end that (on Alerts also M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound for %1</source>
        <comment>class</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::NoticeDesk</name>
    <message>
        <source>The alert was not acknowledged: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::NoticeSound</name>
    <message>
        <source>Alerts have no sound: none of pw-play, paplay and aplay can play.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>alert without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>class: name of the alert</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until now its class was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has looked yet – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>class, how many</comment>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Open Toban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute sounds for 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds are muted</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first level is called first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether somebody stands in for who had the turn, now or within 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap in 14 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody has the duty within the next 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has a duty within the next 14 days while they are away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its source last told it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>On call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my shifts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source of rotas is declared. In the workspace, add one: a [[source]] of kind &quot;pagerduty&quot;, &quot;opsgenie&quot; or &quot;icalendar&quot;, or a plain [[rota]] for a team without a tool; toban.toml(5) tells how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan is known at this moment. See the sources for how they answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: checkout -batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of teams, services, people and sources; -word for those without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rotations and overrides below what holds in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the timeline shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::OnCallSource</name>
    <message>
        <source>It tells no rotas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells no incidents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be done there.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>not confirmed: its source never answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1, for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person: leave</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on call for %1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on call for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them you are is not known: name yourself as &quot;me&quot; in the [oncall] table of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift of yours is planned, as far as the plans go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are on call: %1, until %2 (in %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your next shift: %1 (in %2), %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::OutsideLink</name>
    <message>
        <source>Refused: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are hidden characters in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an address of the web (http or https).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::OverviewPage</name>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of requests, and how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst first, against its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::OverviewView</name>
    <message>
        <source>other</source>
        <comment>status class</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <comment>requests</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Page</name>
    <message>
        <source>%1, next try in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::PanelFrame</name>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::PersonMenu</name>
    <message>
        <source>mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts are hidden by the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the plan at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::PrometheusDiscovery</name>
    <message>
        <source>source %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no server to ask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::QuantileEstimate</name>
    <message>
        <source>The histograms are of kinds that cannot be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The histograms have no bucket in common but the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The histogram has no +Inf bucket.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RangeDialog</name>
    <message>
        <source>Custom range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 2026-11-14 10:35, 10:35, now or -2h (zone: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Readout</name>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval of a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n=%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n=%1, %2 needs %3</source>
        <comment>observations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>change against an earlier period</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined over %1 to get enough observations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Recipe</name>
    <message>
        <source>bad regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;used&apos; needs a group that names the pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;request&apos; must be a list of lists of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recipe needs a family, a saturation or a pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recipe with families needs a protocol</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RecordCommand</name>
    <message>
        <source>%1: %2 answers, %3 failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of the past still to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded for %1: %2 answers, %3 failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source has answered yet; give it more time with --for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 values fetched in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted; what was fetched is stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RecordFilter</name>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no column; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ReplayBand</name>
    <message>
        <source>back to live  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPLAY   %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RequestDetail</name>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the calls took, instead of the numbers. Drag over buckets to see what they amount to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no histogram to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request to see its percentiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request to see its distribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1 at the edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halving this request saves %1 of all request time in this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time is the sum of all durations. A percentile lies in the interval behind it; grey means too few calls for it to mean much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived; the edges alone may make ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived, %2 never did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived, %2 of them not by way of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of it in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference of two percentiles is not the percentile of the differences; that of the means is exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In front of it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows no request of this name. Grouping rules of either service can give them the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RequestGroup</name>
    <message>
        <source>the pattern is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular expression, at character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern and name must fit one line of the form PATTERN -&gt; NAME</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RequestScatter</name>
    <message>
        <source>Calls against time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides all requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RequestsActions</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by change of total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by dispersion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide calls against time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group requests…</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Cannot be estimated: calls lie in a bucket without an upper edge, or there is no sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare with: B shows the period chosen beside the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without calls there is no Apdex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace gives this service no latency objective ([service.objective]), which would be T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T is %1. Between %2 and %3: T or 4 T cuts a bucket of the histogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 over the time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispersion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation over mean, an estimate: every call is taken to have lasted as long as the middle of its histogram bucket, sqrt(Σ n (m − mean)² / Σ n) / mean. Around 0: all calls alike; above 1: a few are much slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time less that of the period compared with, for equally long known times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apdex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(calls of at most T + half of those of more than T and at most 4 T) / all calls, T being the latency objective of the service. 1: all were fast enough; 0: none. Inside a histogram bucket calls are taken to be spread as for percentiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earliest sample of this request in the local store, which may be younger than the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests after those that together take 95 % of the total time. Enter or a click shows or hides them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 may lie beyond the edges of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × wall: on average %1 calls of this request were being served at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls were counted by HTTP status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slowest call took more than %1, where the histogram ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slowest call took more than %1 and at most %2: the histogram tells no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This service declares no way to tell errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels that name a request, in the order the workspace gives them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the durations of all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time over the total time of all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of this request and all with more total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls ended in the time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls over the seconds of the time range about which something is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time over the wall time of the range: 1.7 × means that 1.7 calls were being served at a time, on average. More than 1 × is no error: calls run in parallel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time over calls; says little of the tail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the calls were at most so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 of 100 calls were at most so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 calls were at most so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 of 100 calls were at most so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the slowest call can have been: the end of its histogram bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of calls that ended in an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that ended with an HTTP status from 400 to 499</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that ended with an HTTP status from 500 to 599</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Which request to improve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total time = calls × mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break requests down by a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort, show and hide columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: checkout p95&gt;300ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and comparisons of a column: p95&gt;300ms errors&gt;=1% calls&lt;100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls against mean, below the table (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show calls against time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not broken down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests of %1, source %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range %1 to %2 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>durations in seconds, shares of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RequestsView</name>
    <message>
        <source>(unnamed)</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ReviewModel</name>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it began to fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 22:00 and 08:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never acted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it fired, where nobody ever acknowledged it or said that they acted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it fired, summed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest to acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it came and went within a day, short times weighing more; 0 is steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ReviewPane</name>
    <message>
        <source>noisiest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never acted on first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest acknowledged first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most flapping first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most at night first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert was seen in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: a proposal needs at least five times as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of alerts, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ReviewText</name>
    <message>
        <source>Demote %1: it paged %2 times, and nobody ever acknowledged it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demote %1: it paged %2 times, and the verdicts were: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 and %2: %3 of %4 times the one, and %5 of %6 times the other, they began within a minute of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steady %1: it comes and goes (flapping %2); a longer hold or another threshold would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisiest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never acted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most flapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::RotaTimeline</name>
    <message>
        <source>%1 %2 for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes over from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift is selected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Scatter</name>
    <message>
        <source>calls → · diagonals: equal total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ mean</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1 calls × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in total, %2 of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest total time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::SecretStore</name>
    <message>
        <source>secret %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a reference: write env:NAME, file:PATH or credential:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds line breaks or control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment variable is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to another user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is open to others (mode %1): chmod 600 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than 64 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREDENTIALS_DIRECTORY is not set: start Toban from a unit with LoadCredential=</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ServicePlanner</name>
    <message>
        <source>%1: no node exporter was found on the hosts of its targets, so the machines are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no recipe knows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, native histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, no label tells requests apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, all of its labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, labels %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, errors cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, errors by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, errors by %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; counts the same requests once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no latency histogram was found; looked for: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1 (%2) has no buckets, so no percentiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::SilenceDialog</name>
    <message>
        <source>Silence alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts for which all of these hold are notified no more until the silence ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use condition %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was: until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would hide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are hidden characters in it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one condition must name what is to be silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed: others read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An author is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would hide cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would hide now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matching, but not told by this source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::SourceChip</name>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, newest data %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::SourcesModel</name>
    <message>
        <source>not before you say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long ago it last answered whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the newest sample it gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present, of those expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who is asked, and how they answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source was ever asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this source again now, also after a refused password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot ask %1 again: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TableActions</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Filter requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TileWall</name>
    <message>
        <source>Copy values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TimeStrip</name>
    <message>
        <source>Time strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 over a longer time. Drag to look back, Shift+drag to choose a range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <comment>time strip</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99  %1</source>
        <comment>time strip: span</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TomlReading</name>
    <message>
        <source>a list item must be %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a list of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %1 with two brackets on each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the key &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known keys: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts, such as [&quot;method&quot;, &quot;route&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;? One of: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration in quotes, such as &quot;30s&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;30s&quot;, &quot;15m&quot; or &quot;1h30m&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of matchers: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &apos;job=&quot;app&quot;,code=~&quot;5..&quot;&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TopBar</name>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels, on all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TraceLink</name>
    <message>
        <source>it does not contain {trace_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an address that begins with http:// or https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must not contain a user or a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trace_id} must stand behind the host</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TraceMenu</name>
    <message>
        <source>Open the trace at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the trace id %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::TriggerChart</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page Overview over this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at its last trigger, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what the chart shows, of which service</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::UndoLine</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::UntilBox</name>
    <message>
        <source>Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until tomorrow 09:00</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::WatchedApplication</name>
    <message>
        <source>%L1 events, %L2 of them over %3 ms; longest %4 ms (%5); most processor time %6 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::WindowActions</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the range before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two zones, or local time and UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency as percentiles or as a heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the earlier period on the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>compare with</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set mark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo an action, or the removal of a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose labels for all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::WindowProgram</name>
    <message>
        <source>What is polled cannot be stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling has stopped.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>%1 s</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <comment>freshness</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <comment>freshness</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <comment>freshness</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <comment>freshness</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <comment>freshness</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>freshness</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (alerts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never asked</source>
        <comment>source state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <comment>source state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failing</source>
        <comment>source state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <comment>source state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <comment>provenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histogram</source>
        <comment>provenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sketch</source>
        <comment>provenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the source</source>
        <comment>provenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extrapolated</source>
        <comment>provenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computable</source>
        <comment>provenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate problem</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access refused</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to slow down</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered with an error</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer too large</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage problem</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by a newer version</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not supported</source>
        <comment>error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few calls</source>
        <comment>request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has no such series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data in this time range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source was never asked about this range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be computed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no observations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, between %3 and %4, n = %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1, %2 needs %3</source>
        <comment>too few observations</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::Workspace</name>
    <message>
        <source>&apos;%1&apos; is not a time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;09:00-17:30&quot;, or &quot;22:00-07:00&quot; past midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must name each word once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must name at least one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it out for every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;Asia/Tokyo&quot; or &quot;UTC&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;zone&apos; has no use without &apos;between&apos; or &apos;days&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must name each label once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;identity&apos; must name at least one label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it out to tell alerts apart by all their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;identity&apos; and &apos;ignore&apos; cannot both stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no [[source]] with the id &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a use with kind &quot;icalendar&quot; only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a calendar needs the key &apos;url&apos; or the key &apos;file&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;url&apos; and &apos;file&apos; cannot both stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no use with kind &quot;icalendar&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a use with use &quot;duty&quot; only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service or its rules are written in one line; change the file by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no [[service]] with the id &apos;%1&apos; any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rules cannot be put into this file; change it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is somebody else already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;from&apos; is not a mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of the user on whose behalf things are done, such as &quot;me@example.com&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no use with kind &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a use with providers of incidents only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no use where &apos;url&apos; says where to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind &quot;%1&quot; needs the key &apos;secret&apos;: the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret = &quot;env:NAME&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; is taken by an earlier [[%2]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no [[service]] with the id &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be its own proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of kind &quot;%2&quot;, which has no metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the source that the metrics are read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; is that of the [[rota]] tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a local date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 2026-03-02T09:00:00, without an offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;to&apos; must be after &apos;from&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;people&apos; must name somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;each&apos; must be from 1h to 366d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;1w&quot;, &quot;1d&quot; or &quot;12h&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use letters, digits and . _ - without spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the part in braces into &apos;match&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;metric&apos; is the family, without _bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;limit&apos; must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it out where no limit is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;match&apos; cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;/users/:id&quot; or &apos;^/users/[0-9]+$&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;quantile&apos; must be between 0 and 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 99th percentile is 0.99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;seconds&apos; must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;request&apos; must name each label once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[[service.group]] has no use without the key &apos;request&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not among the labels of &apos;request&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;limit&apos; and &apos;limit_query&apos; cannot both stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of two saturation signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;trace_url&apos; cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;https://tempo.example/trace/{trace_id}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a reference, not the secret itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the secret elsewhere and write env:NAME, file:PATH (mode 0600) or credential:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;url&apos; is not a URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;url&apos; must begin with http:// or https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;url&apos; names no host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;url&apos; must not hold a user or a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;url&apos; must not hold a query or a fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write auth = &quot;basic&quot;, user = &quot;…&quot; and secret = &quot;env:NAME&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;https://prometheus.example:9090&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;headers&apos; must be a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as [source.headers]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot name a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header &apos;%1&apos; must be plain ASCII</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be from 100ms to 1d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;max_body&apos; must be from 1 KiB to 8 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as &quot;64MiB&quot; or a number of bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;pinned_certificate&apos; must be a SHA-256 of 64 hex digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[[source]] needs the key &apos;url&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;alerts&apos; has no use with kind &quot;%1&quot;, which has nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;settling&apos; has a use with kind &quot;alertmanager&quot; only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth &quot;%1&quot; needs the key &apos;secret&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth &quot;basic&quot; needs the key &apos;user&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;user&apos; has no use with auth &quot;bearer&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;secret&apos; has no use without &apos;auth&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth = &quot;bearer&quot; or auth = &quot;basic&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;client_cert&apos; and &apos;client_key&apos; go together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toban::ZoneActions</name>
    <message>
        <source>Second zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>second zone</comment>
        <translation type="unfinished"></translation>
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
    <name>toban::RosterDiffPane</name>
    <message numerus="yes">
        <source>They differ %n time(s) until %1.</source>
        <translation>
            <numerusform>They differ once until %1.</numerusform>
            <numerusform>They differ %n times until %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
