<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>OutageTexts</name>
    <message>
        <source>Offline: no source answers (%1), and nothing is stored yet.</source>
        <translation>オフライン：応答するソースがなく（%1）、保存されたデータもまだありません。</translation>
    </message>
    <message>
        <source>Offline: no source answers (%1). What is shown was recorded up to %2; asking goes on by itself.</source>
        <translation>オフライン：応答するソースがありません（%1）。表示しているのは %2 までに記録したデータです。問い合わせは自動で続きます。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The folder of the store cannot be written. What was recorded last and not yet moved into the file is not shown.</source>
        <translation>保存先のフォルダーに書き込めません。最後に記録され、まだファイルに移されていない分は表示されません。</translation>
    </message>
    <message>
        <source>The stored samples are damaged. Restart Toban: they are then moved aside and fetched again.</source>
        <translation>保存されたサンプルが壊れています。Tobanを再起動すると、壊れた分を退避して取得し直します。</translation>
    </message>
    <message>
        <source>The store cannot be written (%1). %2 values wait in memory, %3 were dropped.</source>
        <translation>保存先に書き込めません（%1）。%2件の値がメモリーで待機中、%3件は破棄されました。</translation>
    </message>
    <message>
        <source>The journal could not be backed up (%1).</source>
        <translation>ジャーナルをバックアップできませんでした（%1）。</translation>
    </message>
    <message>
        <source>Damaged samples of %1 are left out.</source>
        <translation>%1の壊れたサンプルは除いています。</translation>
    </message>
    <message>
        <source>Damaged samples not yet sealed were dropped; they are fetched again while the source has them.</source>
        <translation>確定前の壊れたサンプルを破棄しました。ソースに残っている間は取得し直します。</translation>
    </message>
    <message>
        <source>Damaged samples of %1 were dropped; they are fetched again while the source has them.</source>
        <translation>%1の壊れたサンプルを破棄しました。ソースに残っている間は取得し直します。</translation>
    </message>
    <message>
        <source>A mark that was left could not be read: %1</source>
        <translation>外部から置かれたマークを読み取れませんでした：%1</translation>
    </message>
    <message>
        <source>Samples rolled up by minute and hour cannot be used (%1): long ranges are read more slowly.</source>
        <translation>分・時間ごとに間引いたサンプルを使用できません（%1）。長い期間の読み込みが遅くなります。</translation>
    </message>
    <message>
        <source>Samples could not be rolled up (%1).</source>
        <translation>サンプルを間引けませんでした（%1）。</translation>
    </message>
    <message>
        <source>Old samples could not be dropped (%1).</source>
        <translation>古いサンプルを削除できませんでした（%1）。</translation>
    </message>
    <message>
        <source>the file is damaged: %1</source>
        <translation>ファイルが壊れています: %1</translation>
    </message>
    <message>
        <source>the capture does not say which time it is of</source>
        <translation>どの期間のキャプチャーか書かれていません</translation>
    </message>
    <message>
        <source>this is not a capture file: its tables are not those of one</source>
        <translation>キャプチャーファイルではありません。表がキャプチャーのものではありません</translation>
    </message>
    <message>
        <source>the capture was made by a newer Toban (%1 %2; this one knows %3): install a newer version</source>
        <translation>このキャプチャーはより新しいTobanで作られました（%1 %2、このTobanは%3まで）。新しい版をインストールしてください</translation>
    </message>
    <message>
        <source>cancelled; nothing was written</source>
        <translation>中止しました。何も書き込んでいません</translation>
    </message>
    <message>
        <source>not written: the value of a secret of this workspace would be in it</source>
        <translation>書き込みませんでした。このワークスペースの秘密情報の値が含まれてしまいます</translation>
    </message>
    <message>
        <source>the end of the range is not after its beginning</source>
        <translation>期間の終わりが始まりより後ではありません</translation>
    </message>
    <message>
        <source>The stored samples were damaged (%1). They were moved to %2; %3 chunks could be saved, and what the sources still have of the rest is fetched again.</source>
        <translation>保存されていたサンプルが壊れていました（%1）。元のファイルは%2に移しました。%3個のチャンクを救出し、残りはソースに残っている分を取得し直します。</translation>
    </message>
    <message>
        <source>The journal was damaged (%1) and there is no sound backup: a new one was begun.</source>
        <translation>ジャーナルが壊れており（%1）、正常なバックアップがないため、新しく作り始めました。</translation>
    </message>
    <message>
        <source>The journal was damaged (%1) and was restored from the backup %2.</source>
        <translation>ジャーナルが壊れていたため（%1）、バックアップ%2から復元しました。</translation>
    </message>
    <message>
        <source>%1 rows that it did not have were saved from the damaged file, which is kept as %2.</source>
        <translation>それになかった%1行を、壊れたファイルから救出しました。元のファイルは%2として残してあります。</translation>
    </message>
    <message>
        <source>Every table could be read to its end.</source>
        <translation>どの表も最後まで読めました。</translation>
    </message>
    <message>
        <source>Rows may be missing in what could not be read to its end: %1.</source>
        <translation>最後まで読めなかった次の表では、行が欠けている可能性があります: %1。</translation>
    </message>
    <message>
        <source>the file system has no shared memory, which the log of the store needs: choose a folder on a local disk (--store)</source>
        <translation>このファイルシステムには、ストアのログに必要な共有メモリがありません。ローカルディスク上のフォルダーを選んでください（--store）</translation>
    </message>
    <message>
        <source>the disk is full: about %1 are needed here, %2 are free. What was stored before is unchanged. Make room, or choose another folder.</source>
        <translation>ディスクに空きがありません。ここには約%1が必要ですが、空きは%2です。保存済みのデータは変更されていません。空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The log of %1 is gone, though Toban did not end cleanly. What was recorded since the last checkpoint may be lost; what the sources still have is fetched again.</source>
        <translation>%1のログがなくなっています。Tobanは正常に終了していませんでした。最後のチェックポイント以降に記録されたものは失われた可能性があります。ソースにまだあるものは取得し直します。</translation>
    </message>
    <message>
        <source>The log beside %1 is not its own and was moved to %2. What was recorded since the last checkpoint is missing; what the sources still have is fetched again.</source>
        <translation>%1の横にあったログは別のデータベースのものだったため、%2に移しました。最後のチェックポイント以降に記録されたものはありません。ソースにまだあるものは取得し直します。</translation>
    </message>
    <message>
        <source>Samples rolled up by minute and hour cannot be read (%1): only what is kept as scraped is shown. Restart Toban: what is damaged is then moved aside.</source>
        <translation>分単位・時間単位に集約したサンプルを読み取れません（%1）。収集したままの形で残っているものだけを表示します。Tobanを再起動すると、壊れたファイルは別に移されます。</translation>
    </message>
    <message>
        <source>The store %1 is on a network or FUSE file system, where it can be damaged: locks and shared memory do not work there as on a local disk. Move the folder to a local disk and name it with --store.</source>
        <translation>ストア%1はネットワークまたはFUSEのファイルシステム上にあり、壊れるおそれがあります。ロックと共有メモリがローカルディスクのようには働かないためです。フォルダーをローカルディスクに移し、--storeで指定してください。</translation>
    </message>
    <message>
        <source>The folder of the store cannot be written (%1): opened for reading only.</source>
        <translation>ストアのフォルダーに書き込めません（%1）。読み取り専用で開きました。</translation>
    </message>
    <message>
        <source>Another instance is recording into this store: opened for reading only.</source>
        <translation>別のインスタンスがこのストアに記録しています。読み取り専用で開きました。</translation>
    </message>
</context>
<context>
    <name>toban</name>
    <message>
        <source>%1: cannot be read</source>
        <translation>%1：読み取れません</translation>
    </message>
    <message>
        <source>%1: no mistakes</source>
        <translation>%1：誤りはありません</translation>
    </message>
    <message>
        <source>No service &apos;%1&apos; in the workspace. Known: %2</source>
        <translation>ワークスペースにサービス「%1」はありません。あるもの：%2</translation>
    </message>
    <message>
        <source>wrote %1 (%2x%3)</source>
        <translation>%1を書き出しました（%2×%3）</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>the page was not complete within %1</source>
        <translation>%1以内に画面がそろいませんでした</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. Ask for less, or raise the limit of this source.</source>
        <translation>応答が%1 MiBを超えています。要求する量を減らすか、このソースの上限を上げてください。</translation>
    </message>
    <message>
        <source>The compressed answer is cut short or damaged, so none of it was used. A proxy in between may have broken off.</source>
        <translation>圧縮された応答が途中で切れているか壊れているため、使用しませんでした。途中のプロキシーが打ち切った可能性があります。</translation>
    </message>
    <message>
        <source>The answer is compressed in a way that was not asked for.</source>
        <translation>応答が、要求していない方式で圧縮されています。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>リクエストは取り消されました。</translation>
    </message>
    <message>
        <source>The certificate is not the pinned one. Pinned: %1. Shown now: %2.</source>
        <translation>証明書が固定されたものと異なります。固定：%1。今回：%2。</translation>
    </message>
    <message>
        <source>The answer would be %1 MiB; the limit is %2 MiB.</source>
        <translation>応答は%1 MiBになりますが、上限は%2 MiBです。</translation>
    </message>
    <message>
        <source>The source redirects to %1, which is another server or a less safe one. It was not followed; enter that address if it is right.</source>
        <translation>ソースが%1へ転送しようとしましたが、別のサーバーか、より安全でない接続先のため、たどりませんでした。正しい場合はそのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>The source redirects in a circle.</source>
        <translation>ソースの転送が循環しています。</translation>
    </message>
    <message>
        <source>The answer has %1 bytes where %2 were announced.</source>
        <translation>応答は%1バイトですが、予告は%2バイトでした。</translation>
    </message>
    <message>
        <source>No whole answer within %1. The source may be overloaded, or the network drops packets.</source>
        <translation>%1以内に応答がそろいませんでした。ソースの過負荷か、ネットワークのパケット損失が考えられます。</translation>
    </message>
    <message>
        <source>The source refused the credentials, or asks for some (401).</source>
        <translation>ソースが認証情報を拒否したか、認証情報を求めています（401）。</translation>
    </message>
    <message>
        <source>The source does not allow this with these credentials (403).</source>
        <translation>この認証情報では許可されていません（403）。</translation>
    </message>
    <message>
        <source>There is nothing at this address (404). Is the path prefix right?</source>
        <translation>このアドレスには何もありません（404）。パスの接頭辞は正しいですか？</translation>
    </message>
    <message>
        <source>The proxy in between asks for credentials (407).</source>
        <translation>途中のプロキシーが認証情報を求めています（407）。</translation>
    </message>
    <message>
        <source>The source asks for fewer requests (429).</source>
        <translation>ソースがリクエストを減らすよう求めています（429）。</translation>
    </message>
    <message>
        <source>A proxy answered that the source behind it does not answer (%1).</source>
        <translation>プロキシーによると、その先のソースが応答していません（%1）。</translation>
    </message>
    <message>
        <source>The source is not ready or has too much to do (503).</source>
        <translation>ソースの準備ができていないか、混み合っています（503）。</translation>
    </message>
    <message>
        <source>The source answered with HTTP status %1.</source>
        <translation>ソースがHTTPステータス%1を返しました。</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <comment>advice, quotation</comment>
        <translation>%1 相手の説明：%2</translation>
    </message>
    <message>
        <source>Only http and https can be asked.</source>
        <translation>問い合わせできるのはhttpとhttpsだけです。</translation>
    </message>
    <message>
        <source>The proxy in between failed: %1. See the proxy settings of the system.</source>
        <translation>途中のプロキシーが失敗しました：%1。システムのプロキシー設定を確認してください。</translation>
    </message>
    <message>
        <source>Nothing listens at %1, port %2. Is the server running, and is the port right?</source>
        <translation>%1のポート%2で待ち受けているものがありません。サーバーは動いていますか？ポートは正しいですか？</translation>
    </message>
    <message>
        <source>The host name %1 could not be found. Is it spelled right, and is the network (or VPN) up?</source>
        <translation>ホスト名%1が見つかりません。つづりは正しいですか？ネットワーク（またはVPN）はつながっていますか？</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete. If this goes on: does this port speak HTTP, and http or https as entered?</source>
        <translation>応答の途中で接続が閉じられました。続く場合は、このポートがHTTPを話すか、入力したhttp／httpsが正しいかを確認してください。</translation>
    </message>
    <message>
        <source>The connection could not be made in time.</source>
        <translation>時間内に接続できませんでした。</translation>
    </message>
    <message>
        <source>No safe connection could be agreed on: %1</source>
        <translation>安全な接続を確立できませんでした：%1</translation>
    </message>
    <message>
        <source>The answer is not HTTP, or was cut short. Is the port right?</source>
        <translation>応答がHTTPではないか、途中で切れています。ポートは正しいですか？</translation>
    </message>
    <message>
        <source>The network failed: %1</source>
        <translation>ネットワークの障害です：%1</translation>
    </message>
    <message>
        <source>The answer is not whole JSON, so none of it was used (%1). A proxy in between may have cut it short.</source>
        <translation>応答が完全なJSONではないため、使用しませんでした（%1）。途中のプロキシーが打ち切った可能性があります。</translation>
    </message>
    <message>
        <source>The answer has more than %1 series.</source>
        <translation>応答の系列が%1件を超えています。</translation>
    </message>
    <message>
        <source>This is JSON, but no answer of the Prometheus query API. Is the path prefix right?</source>
        <translation>JSONですが、PrometheusのクエリーAPIの応答ではありません。パスの接頭辞は正しいですか？</translation>
    </message>
    <message>
        <source>The answer is not whole JSON (%1).</source>
        <translation>応答が完全なJSONではありません（%1）。</translation>
    </message>
    <message>
        <source>The answer is not UTF-8 text.</source>
        <translation>応答がUTF-8のテキストではありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the answer could not be read.</source>
        <translation>
            <numerusform>応答のうち%n件の値を読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prometheus-compatible server</source>
        <translation>Prometheus互換サーバー</translation>
    </message>
    <message>
        <source>The source refused the query: %1</source>
        <translation>ソースがクエリーを拒否しました：%1</translation>
    </message>
    <message>
        <source>The answer is empty. Is this the address of the query API?</source>
        <translation>応答が空です。クエリーAPIのアドレスで間違いありませんか？</translation>
    </message>
    <message>
        <source>The answer is a web page (%1), not JSON: a login page or a proxy answered?</source>
        <translation>応答がJSONではなくWebページです（%1）。ログイン画面かプロキシーが応答していませんか？</translation>
    </message>
    <message>
        <source>The answer is not JSON. It begins: %1</source>
        <translation>応答がJSONではありません。先頭：%1</translation>
    </message>
    <message>
        <source>The token holds a line break or control character.</source>
        <translation>トークンに改行か制御文字が含まれています。</translation>
    </message>
    <message>
        <source>The header %1 cannot be sent.</source>
        <translation>ヘッダー%1は送信できません。</translation>
    </message>
    <message>
        <source>The address of a source begins with http:// or https:// and names a host.</source>
        <translation>ソースのアドレスはhttp://かhttps://で始まり、ホスト名を含みます。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>ファイルを読み取れません：%1</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>ファイルにPEM形式の証明書がありません。</translation>
    </message>
    <message>
        <source>The file holds no RSA or EC key in PEM form, or the passphrase is wrong.</source>
        <translation>ファイルにPEM形式のRSA鍵もEC鍵もないか、パスフレーズが違います。</translation>
    </message>
    <message>
        <source>The certificate is self-signed. Name its authority file, or pin it.</source>
        <translation>証明書が自己署名です。認証局ファイルを指定するか、証明書を固定してください。</translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation>証明書のホスト名が異なります。</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>証明書の有効期限が切れています。</translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Is the clock right?</source>
        <translation>証明書はまだ有効ではありません。時計は合っていますか？</translation>
    </message>
    <message>
        <source>The authority that signed the certificate is not known here. Name its file.</source>
        <translation>証明書に署名した認証局がこの環境にありません。認証局ファイルを指定してください。</translation>
    </message>
    <message>
        <source>This source has no silences. They are made in the Alertmanager that its alerts are sent to.</source>
        <translation>このソースには通知停止の機能がありません。通知停止は、アラートの送信先である Alertmanager で設定します。</translation>
    </message>
    <message>
        <source>The answer is not one of Alertmanager&apos;s API v2.</source>
        <translation>応答が Alertmanager の API v2 のものではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of alerts.</source>
        <translation>応答がアラートの完全な一覧になっていません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of silences.</source>
        <translation>応答が通知停止の完全な一覧になっていません。</translation>
    </message>
    <message>
        <source>The answer is not the status of an Alertmanager.</source>
        <translation>応答が Alertmanager の状態情報ではありません。</translation>
    </message>
    <message>
        <source>The source knows no such silence (404).</source>
        <translation>該当する通知停止がソースにありません (404)。</translation>
    </message>
    <message>
        <source>The answer names no silence.</source>
        <translation>応答に通知停止の ID がありません。</translation>
    </message>
    <message>
        <source>No silences: %1</source>
        <translation>通知停止を取得できません: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) could not be read.</source>
        <translation>
            <numerusform>%n 件の通知停止を読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has just started and may not know every alert yet.</source>
        <translation>起動した直後のため、まだすべてのアラートを把握していない可能性があります。</translation>
    </message>
    <message>
        <source>No status: %1</source>
        <translation>状態情報を取得できません: %1</translation>
    </message>
    <message>
        <source>The answer is not a whole list of rules.</source>
        <translation>応答がルールの完全な一覧になっていません。</translation>
    </message>
    <message>
        <source>The answer is not a configuration of Prometheus.</source>
        <translation>応答が Prometheus の設定ではありません。</translation>
    </message>
    <message>
        <source>No rules: %1</source>
        <translation>ルールを取得できません: %1</translation>
    </message>
    <message>
        <source>Rules not evaluated yet: %1</source>
        <translation>まだ一度も評価されていないルール: %1</translation>
    </message>
    <message>
        <source>CSV is of one service: name it by --service</source>
        <translation>CSVは1つのサービスだけを出力します。--serviceで指定してください</translation>
    </message>
    <message>
        <source>The plan of this account does not include this (402).</source>
        <translation>このアカウントのプランには含まれていない機能です（402）。</translation>
    </message>
    <message>
        <source>PagerDuty cannot do this.</source>
        <translation>PagerDuty ではこの操作はできません。</translation>
    </message>
    <message>
        <source>The incident has been resolved meanwhile; to acknowledge it would open it again.</source>
        <translation>このインシデントはその間に解決されました。確認済みにすると再びオープンになるため、送信しませんでした。</translation>
    </message>
    <message>
        <source>The status update may have arrived and is not sent again; look at the incident at PagerDuty. %1</source>
        <translation>ステータス更新はすでに届いている可能性があるため、再送しません。PagerDuty でインシデントを確認してください。%1</translation>
    </message>
    <message>
        <source>There are more resolved incidents than are asked for: the oldest are missing.</source>
        <translation>解決済みインシデントが取得上限を超えているため、最も古いものは含まれていません。</translation>
    </message>
    <message>
        <source>The log has more entries than are asked for: the oldest are missing.</source>
        <translation>ログの件数が取得上限を超えているため、最も古いものは含まれていません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of schedules.</source>
        <translation>応答は完全な当番表の一覧ではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole schedule.</source>
        <translation>応答は完全な当番表ではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of escalation policies.</source>
        <translation>応答は完全なエスカレーションポリシーの一覧ではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of users.</source>
        <translation>応答は完全なユーザーの一覧ではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of incidents.</source>
        <translation>応答は完全なインシデントの一覧ではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole incident.</source>
        <translation>応答は完全なインシデントではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole log.</source>
        <translation>応答は完全なログではありません。</translation>
    </message>
    <message>
        <source>The answer is not a whole list of notes.</source>
        <translation>応答は完全なメモの一覧ではありません。</translation>
    </message>
    <message>
        <source>The list has more than %1 pages.</source>
        <translation>一覧が%1ページを超えています。</translation>
    </message>
    <message>
        <source>Open incidents whose alerts are still to be read: %1.</source>
        <translation>アラートをまだ読み込んでいないオープンなインシデント：%1件</translation>
    </message>
    <message>
        <source>Opsgenie cannot do this.</source>
        <translation>Opsgenie ではこの操作はできません。</translation>
    </message>
    <message>
        <source>The alert has been closed meanwhile.</source>
        <translation>このアラートはその間にクローズされました。</translation>
    </message>
    <message>
        <source>Opsgenie took it and has not said yet what came of it.</source>
        <translation>Opsgenie は要求を受け付けましたが、結果はまだ分かりません。</translation>
    </message>
    <message>
        <source>A fetch covers at most two hours.</source>
        <translation>1回の取得で扱えるのは最大2時間です。</translation>
    </message>
    <message>
        <source>samples as scraped</source>
        <translation>取得したままのサンプル</translation>
    </message>
    <message>
        <source>by minute</source>
        <translation>分ごと</translation>
    </message>
    <message>
        <source>by hour</source>
        <translation>時間ごと</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>ジャーナル</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値の数</translation>
    </message>
    <message>
        <source>Bytes each</source>
        <translation>1値あたりのバイト数</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>1日あたり</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>最も古いデータ</translation>
    </message>
    <message>
        <source>Samples will come to %1, of %2 planned.</source>
        <translation>サンプルは最終的に%1になる見込みです（上限%2）。</translation>
    </message>
    <message>
        <source>Samples will come to %1.</source>
        <translation>サンプルは最終的に%1になる見込みです。</translation>
    </message>
    <message>
        <source>The planned size is reached about %1; then the oldest are dropped.</source>
        <translation>%1ごろに上限のサイズに達し、以後は古いものから削除されます。</translation>
    </message>
    <message>
        <source>%1 are free on the disk.</source>
        <translation>ディスクの空き容量は%1です。</translation>
    </message>
</context>
<context>
    <name>toban::AlertActions</name>
    <message>
        <source>Acknowledge…</source>
        <translation>確認する…</translation>
    </message>
    <message>
        <source>Take the acknowledgement back</source>
        <translation>確認を取り消す</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>通知停止…</translation>
    </message>
    <message>
        <source>Change the silence…</source>
        <translation>通知停止を変更…</translation>
    </message>
    <message>
        <source>End the silence</source>
        <translation>通知停止を終了</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>メモ…</translation>
    </message>
    <message>
        <source>Class by hand</source>
        <translation>手動で分類</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>根拠を表示</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>Open in its source</source>
        <translation>ソースで開く</translation>
    </message>
    <message>
        <source>Unlock actions…</source>
        <translation>操作のロックを解除…</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>No known silence holds it.</source>
        <translation>このアラートに効いている通知停止は、把握しているものにはありません。</translation>
    </message>
    <message>
        <source>No alert is selected.</source>
        <translation>アラートが選択されていません。</translation>
    </message>
    <message>
        <source>It names no such address.</source>
        <translation>このアラートには、そのURLがありません。</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it.</source>
        <translation>まだ誰も確認していません。</translation>
    </message>
    <message>
        <source>Nothing is locked here.</source>
        <translation>ロックされた操作はありません。</translation>
    </message>
    <message>
        <source>Opened at %1.</source>
        <translation>%1を開きました。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Toban only: Alertmanager has no acknowledgement.</source>
        <translation>Toban内だけの記録です。Alertmanagerには確認の機能がありません。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>Unlock actions</source>
        <translation>操作のロックを解除</translation>
    </message>
    <message>
        <source>Actions are allowed for %1 min. The reason is kept in the audit.</source>
        <translation>%1分間、操作できるようになります。理由は監査記録に残ります。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No alert of a source is selected.</source>
        <translation>ソースのアラートが選択されていません。</translation>
    </message>
    <message>
        <source>By the rules again</source>
        <translation>規則による分類に戻す</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 alerts</source>
        <translation>アラート%1件</translation>
    </message>
</context>
<context>
    <name>toban::AlertDeeds</name>
    <message>
        <source>Send now</source>
        <translation>今すぐ送信</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Unlocked for %1:%2</source>
        <translation>ロック解除中（残り%1:%2）</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>what the button does, and its key</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>toban::AlertDesk</name>
    <message>
        <source>Offline: what was recorded is shown, and nothing can be done about it.</source>
        <translation>オフラインです。記録済みの内容を表示しており、操作はできません。</translation>
    </message>
    <message>
        <source>Nothing can be written here.</source>
        <translation>書き込みができないため、操作できません。</translation>
    </message>
    <message>
        <source>A moment of the past is shown. Go back to now to do something.</source>
        <translation>過去の時点を表示しています。操作するには現在に戻ってください。</translation>
    </message>
    <message>
        <source>Actions are locked by the workspace. Unlock them with a reason.</source>
        <translation>ワークスペースの設定により操作はロックされています。理由を入力して解除してください。</translation>
    </message>
    <message>
        <source>No source of this workspace takes silences.</source>
        <translation>このワークスペースには、通知停止に対応するソースがありません。</translation>
    </message>
    <message>
        <source>Actions are unlocked; the reason is in the audit.</source>
        <translation>操作のロックを解除しました。理由は監査記録に残りました。</translation>
    </message>
    <message>
        <source>Not unlocked: %1</source>
        <translation>ロックを解除できませんでした: %1</translation>
    </message>
    <message>
        <source>%1 alerts</source>
        <translation>アラート%1件</translation>
    </message>
    <message>
        <source>Acknowledged until %1: %2</source>
        <translation>%1まで確認済みにしました: %2</translation>
    </message>
    <message>
        <source>Acknowledgement taken back: %1</source>
        <translation>確認を取り消しました: %1</translation>
    </message>
    <message>
        <source>Verdict “%1”: %2</source>
        <translation>判定「%1」を記録しました: %2</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>メモを保存しました: %1</translation>
    </message>
    <message>
        <source>Class “%1” by hand: %2</source>
        <translation>手動で「%1」に分類しました: %2</translation>
    </message>
    <message>
        <source>Class by the rules again: %1</source>
        <translation>規則による分類に戻しました: %1</translation>
    </message>
    <message>
        <source>this is no alert of a source, and ends when its cause does</source>
        <translation>ソースのアラートではなく、原因が解消すると消えます</translation>
    </message>
    <message>
        <source>%1 (done for %2 of %3)</source>
        <translation>%1（%3件中%2件）</translation>
    </message>
    <message>
        <source>Not done:</source>
        <translation>できなかったもの:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>A silence goes to %1 in 5 seconds.</source>
        <translation>5秒後に%1へ通知停止を送信します。</translation>
    </message>
    <message>
        <source>A change of the silence goes to %1 in 5 seconds.</source>
        <translation>5秒後に%1へ通知停止の変更を送信します。</translation>
    </message>
    <message>
        <source>The silence is ended at %1 in 5 seconds.</source>
        <translation>5秒後に%1の通知停止を終了します。</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation>もう一度送信します。</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>できませんでした: %1</translation>
    </message>
    <message>
        <source>Dropped: it will not be sent.</source>
        <translation>破棄しました。送信されません。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>元に戻しました。</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>元に戻せませんでした: %1</translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <translation>インシデント%1件</translation>
    </message>
    <message>
        <source>%1: sent in 5 seconds: %2</source>
        <translation>%1を5秒後に送信します：%2</translation>
    </message>
</context>
<context>
    <name>toban::AlertDetail</name>
    <message>
        <source>Told by</source>
        <translation>通知元</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>アノテーション</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>通知停止中</translation>
    </message>
    <message>
        <source>by</source>
        <translation>設定者</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Inhibited by</source>
        <translation>抑制元</translation>
    </message>
    <message>
        <source>Active again</source>
        <translation>再び発報</translation>
    </message>
    <message>
        <source>since %1, because %2 is over and inhibits it no more</source>
        <translation>%1から。%2が復旧し、抑制されなくなったため</translation>
    </message>
    <message>
        <source>Last times</source>
        <translation>直近の発報</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>対応履歴</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Select an alert to see what is known of it.</source>
        <translation>アラートを選択すると詳細を表示します。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>分類の理由</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Toban only</source>
        <translation>Toban内のみ</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>What is done is done for all alerts of the group.</source>
        <translation>ここでの操作は、グループのすべてのアラートに対して行われます。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Labels that all of them have</source>
        <translation>すべてに共通するラベル</translation>
    </message>
    <message>
        <source>not known since %1</source>
        <translation>%1 以降は不明</translation>
    </message>
</context>
<context>
    <name>toban::AlertPastView</name>
    <message>
        <source>fired %1 times in 30 days</source>
        <translation>30日間に%1回発報</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>直近30日</translation>
    </message>
    <message>
        <source>Began to fire, by hour of the week</source>
        <translation>曜日・時刻ごとの発報回数</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4 times</source>
        <translation>%1 %2:00～%3:00：%4回</translation>
    </message>
</context>
<context>
    <name>toban::AlertWords</name>
    <message>
        <source>pending</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>発報中</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>抑制中</translation>
    </message>
    <message>
        <source>unprocessed</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>over</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>緊急呼び出し</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>acted</source>
        <translation>対応した</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>対応不要</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>誤報</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>acknowledged until %1</source>
        <translation>%1まで確認済み</translation>
    </message>
    <message>
        <source>acknowledgement taken back</source>
        <translation>確認を取り消し</translation>
    </message>
    <message>
        <source>verdict: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>class by hand: %1</source>
        <translation>手動で分類：%1</translation>
    </message>
    <message>
        <source>class by the rules again</source>
        <translation>規則による分類に戻した</translation>
    </message>
    <message>
        <source>Source silent</source>
        <translation>ソース応答なし</translation>
    </message>
    <message>
        <source>Dead-man&apos;s switch silent</source>
        <translation>死活監視アラートなし</translation>
    </message>
    <message>
        <source>Rule cannot be evaluated</source>
        <translation>ルールを評価できません</translation>
    </message>
    <message>
        <source>%1 does not answer as it should (%2): its alerts are not known</source>
        <translation>%1が正しく応答していません（%2）。このソースのアラートはわかりません</translation>
    </message>
    <message>
        <source>nobody asked</source>
        <translation>問い合わせなし</translation>
    </message>
    <message>
        <source>%1 answers, but the alert that always fires is missing: rules may not be evaluated</source>
        <translation>%1は応答していますが、常に発報するはずのアラートがありません。ルールが評価されていない可能性があります</translation>
    </message>
    <message>
        <source>rule %1 of the workspace: %2</source>
        <translation>ワークスペースの規則%1：%2</translation>
    </message>
    <message>
        <source>by its severity: %1</source>
        <translation>重大度による：%1</translation>
    </message>
    <message>
        <source>by hand, by %1</source>
        <translation>%1が手動で分類</translation>
    </message>
    <message>
        <source>no rule holds, and the alert has no severity</source>
        <translation>当てはまる規則がなく、アラートに重大度もありません</translation>
    </message>
    <message>
        <source>no rule holds, and the severity is not known: %1</source>
        <translation>当てはまる規則がなく、重大度の意味もわかりません：%1</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>異常なし</translation>
    </message>
    <message>
        <source>No source of alerts</source>
        <translation>アラートのソースがありません</translation>
    </message>
    <message>
        <source>No active alerts from %1 of %2 sources</source>
        <translation>%2件中%1件のソースで発報中のアラートなし</translation>
    </message>
    <message>
        <source>Pages: %1, tickets: %2, logged: %3, unclassified: %4</source>
        <translation>緊急呼び出し：%1件、チケット：%2件、ログ：%3件、未分類：%4件</translation>
    </message>
    <message>
        <source>end of the silence not sent: older than 10 minutes</source>
        <translation>通知停止の終了は未送信です（10分を超えました）</translation>
    </message>
    <message>
        <source>silence not sent: older than 10 minutes</source>
        <translation>通知停止は未送信です（10分を超えました）</translation>
    </message>
    <message>
        <source>silence not ended: %1</source>
        <translation>通知停止を終了できませんでした: %1</translation>
    </message>
    <message>
        <source>silence not made: %1</source>
        <translation>通知停止を作成できませんでした: %1</translation>
    </message>
    <message>
        <source>end of the silence waiting to be sent</source>
        <translation>通知停止の終了を送信待ち</translation>
    </message>
    <message>
        <source>silence waiting to be sent</source>
        <translation>通知停止を送信待ち</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>%1なし</translation>
    </message>
    <message>
        <source>Nobody is on call</source>
        <translation>当番がいません</translation>
    </message>
    <message>
        <source>%1: nobody is called first now, by the plan of %2</source>
        <translation>%1：%2の当番表では、現在、最初に呼び出される当番がいません</translation>
    </message>
    <message>
        <source>%1: nobody is called first now, by the last known plan of %2</source>
        <translation>%1：%2の最後にわかった当番表では、現在、最初に呼び出される当番がいません</translation>
    </message>
</context>
<context>
    <name>toban::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Filter alerts</source>
        <translation>アラートを絞り込む</translation>
    </message>
    <message>
        <source>filter: checkout -disk fired&gt;3</source>
        <translation>絞り込み：checkout -disk fired&gt;3</translation>
    </message>
    <message>
        <source>Words of the alert, its labels and its summary, -word for those without it, and comparisons of a column: fired&gt;3 value&gt;0.5</source>
        <translation>アラート名、ラベル、要約に含まれる語。-語 はその語を含まないもの。列の比較も書けます：fired&gt;3 value&gt;0.5</translation>
    </message>
    <message>
        <source>Alerts as of %1</source>
        <translation>%1時点のアラート</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>No alert is active or pending, and every source has just answered.</source>
        <translation>発報中・保留中のアラートはなく、すべてのソースが今応答しています。</translation>
    </message>
    <message>
        <source>No alert is known; see the sources above for what is not known.</source>
        <translation>わかっているアラートはありません。わからない部分は上のソースを確認してください。</translation>
    </message>
    <message>
        <source>None of %1 alerts is let through by the filter or the lane.</source>
        <translation>%1件のアラートはすべて、絞り込みまたは分類の選択で隠れています。</translation>
    </message>
    <message>
        <source>%1 of %2 alerts</source>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>振り返り</translation>
    </message>
    <message>
        <source>What made most noise, and what to change (W)</source>
        <translation>発報の多いアラートと改善案（W）</translation>
    </message>
    <message>
        <source>Review of alerts</source>
        <translation>アラートの振り返り</translation>
    </message>
    <message>
        <source>past</source>
        <translation>過去も</translation>
    </message>
    <message>
        <source>Search the words in all alerts ever seen, their notes too</source>
        <translation>これまでのすべてのアラートとメモから語を検索します</translation>
    </message>
    <message>
        <source>Search the past too</source>
        <translation>過去も検索する</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Group alerts</source>
        <translation>アラートをグループ化</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>通知先</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Put alerts under headings, by up to three labels (G); Left, Right and Enter close and open them</source>
        <translation>最大3つのラベルでアラートをグループ化し、見出しを付けます（G）。見出しは←、→、Enterで開閉できます</translation>
    </message>
    <message>
        <source>By labels…</source>
        <translation>ラベルを指定…</translation>
    </message>
    <message>
        <source>Names of up to three labels, the outer group first: region, service</source>
        <translation>ラベル名を外側のグループから順に最大3つ：region, service</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Grouped by: %1</source>
        <translation>グループ化：%1</translation>
    </message>
</context>
<context>
    <name>toban::BackfillModel</name>
    <message>
        <source>cancelled</source>
        <translation>中止済み</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>取得中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>取得済み</translation>
    </message>
    <message>
        <source>Of what was missing, newest first</source>
        <translation>欠けていた部分のうち取得した割合（新しい順）</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>What will still be asked for</source>
        <translation>これから取得する長さ</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>About, at the pace of the last requests</source>
        <translation>直近の要求の速さによる目安</translation>
    </message>
    <message>
        <source>Asked now</source>
        <translation>取得中の時点</translation>
    </message>
    <message>
        <source>How long ago what is being asked for was</source>
        <translation>いま取得している部分がどれだけ前のものか</translation>
    </message>
    <message>
        <source>Source begins</source>
        <translation>ソースの始まり</translation>
    </message>
    <message>
        <source>It has nothing before, as it turned out</source>
        <translation>これより前のデータはソースにありませんでした</translation>
    </message>
</context>
<context>
    <name>toban::BaselineBar</name>
    <message>
        <source>Write 2026-11-14 10:35, 10:35, -2h or RFC 3339.</source>
        <translation>2026-11-14 10:35、10:35、-2h、またはRFC 3339の形で入力します。</translation>
    </message>
    <message>
        <source>A begins</source>
        <translation>Aの開始</translation>
    </message>
    <message>
        <source>A ends</source>
        <translation>Aの終了</translation>
    </message>
    <message>
        <source>Normalise to A&apos;s traffic</source>
        <translation>Aのトラフィックに揃える</translation>
    </message>
    <message>
        <source>What A is</source>
        <translation>Aにする期間</translation>
    </message>
    <message>
        <source>What the time range on screen is compared with</source>
        <translation>表示中の期間と比べる相手</translation>
    </message>
    <message>
        <source>B as if every request had been called as often as in A: what is left is speed</source>
        <translation>どのリクエストもAと同じ回数だけ呼び出されたものとしてBを計算します。残るのは速さの差です</translation>
    </message>
    <message>
        <source>A is no range like this.</source>
        <translation>この入力はAの期間になりません。</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>A %1  ·  B %2</source>
        <translation>A %1  ·  B %2</translation>
    </message>
</context>
<context>
    <name>toban::Board</name>
    <message>
        <source>Latency</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>飽和度</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tile: name value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>toban::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>all services; Enter opens one</source>
        <translation>すべてのサービス（Enterで開く）</translation>
    </message>
</context>
<context>
    <name>toban::CaptureCommand</name>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>all that was stored</source>
        <translation>保存されていたすべて</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 series, %2 values, %3 rows of alerts, rotas and notes</source>
        <translation>系列 %1、値 %2、アラート・当番表・メモなど %3行</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>secrets</source>
        <translation>秘密情報</translation>
    </message>
    <message>
        <source>secrets, how people are reached</source>
        <translation>秘密情報、人の連絡先</translation>
    </message>
    <message>
        <source>made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>no service &apos;%1&apos; in the workspace</source>
        <translation>ワークスペースにサービス「%1」はありません</translation>
    </message>
    <message>
        <source>%1 exists already: name another file, or say --force</source>
        <translation>%1はすでにあります。別のファイルを指定するか、--forceを付けてください</translation>
    </message>
    <message>
        <source>%1: sound</source>
        <translation>%1: 正常です</translation>
    </message>
    <message>
        <source>by minute</source>
        <translation>分ごと</translation>
    </message>
    <message>
        <source>by hour</source>
        <translation>時間ごと</translation>
    </message>
</context>
<context>
    <name>toban::CaptureDesk</name>
    <message>
        <source>Captures</source>
        <translation>キャプチャー</translation>
    </message>
    <message>
        <source>Save a capture of this time…</source>
        <translation>この期間のキャプチャーを保存…</translation>
    </message>
    <message>
        <source>Open a capture…</source>
        <translation>キャプチャーを開く…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Open sample incident</source>
        <translation>サンプルインシデントを開く</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>キャプチャーを開く</translation>
    </message>
    <message>
        <source>Capture files (*.toban)</source>
        <translation>キャプチャーファイル（*.toban）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル（*）</translation>
    </message>
    <message>
        <source>The capture was not opened: %1</source>
        <translation>キャプチャーを開けませんでした: %1</translation>
    </message>
    <message>
        <source>Capture %1: recorded from %2 to %3. No source is connected.</source>
        <translation>キャプチャー %1: %2から%3までの記録です。ソースには接続していません。</translation>
    </message>
    <message>
        <source>of the sample incident</source>
        <translation>（サンプルインシデント）</translation>
    </message>
</context>
<context>
    <name>toban::CaptureDialog</name>
    <message>
        <source>Save a capture</source>
        <translation>キャプチャーの保存</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>With samples of</source>
        <translation>サンプルを含める期間</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>直前の期間</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>1日前</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>1週間前</translation>
    </message>
    <message>
        <source>telephone numbers and addresses of people</source>
        <translation>人の電話番号とアドレス</translation>
    </message>
    <message>
        <source>With</source>
        <translation>含めるもの</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Write 2026-11-14 10:35, 10:35, now or -2h; the end after the beginning.</source>
        <translation>2026-11-14 10:35、10:35、now、-2hのように書き、終了は開始より後にしてください。</translation>
    </message>
    <message>
        <source>About %1: %2 series, %3 rows of alerts, rotas, incidents and notes.</source>
        <translation>約%1: 系列 %2、アラート・当番表・インシデント・メモなど %3行。</translation>
    </message>
    <message>
        <source>Left out: secrets, headers, certificates, what addresses hold beside the place</source>
        <translation>除外するもの: 秘密情報、ヘッダー、証明書、アドレスのうち場所以外の部分</translation>
    </message>
    <message>
        <source>, how people are reached</source>
        <translation>、人の連絡先</translation>
    </message>
    <message>
        <source>The file is there already: it is replaced.</source>
        <translation>ファイルはすでにあり、置き換えられます。</translation>
    </message>
    <message>
        <source>Capture files (*.toban)</source>
        <translation>キャプチャーファイル（*.toban）</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込み中…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>中止しました。何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Wrote %1 to %2.</source>
        <translation>%1を%2に書き込みました。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between stretches of time</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Of %1 only a row a minute is kept.</source>
        <translation>%1のサンプルは、1分ごとの集約だけが残っています。</translation>
    </message>
    <message>
        <source>Of %1 only a row an hour is kept.</source>
        <translation>%1のサンプルは、1時間ごとの集約だけが残っています。</translation>
    </message>
    <message>
        <source>Tick one service or more.</source>
        <translation>サービスを1つ以上選んでください。</translation>
    </message>
</context>
<context>
    <name>toban::ChartData</name>
    <message>
        <source>time</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>toban::ChartTable</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1の表</translation>
    </message>
    <message>
        <source>Copy as TSV</source>
        <translation>TSVとしてコピー</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSVとしてコピー</translation>
    </message>
</context>
<context>
    <name>toban::ChartView</name>
    <message>
        <source>Copy values</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>対数目盛</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>データをコピー</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>表で表示</translation>
    </message>
</context>
<context>
    <name>toban::ColumnMenu</name>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>列を初期状態に戻す</translation>
    </message>
</context>
<context>
    <name>toban::CommandLine</name>
    <message>
        <source>--window cannot stand beside --from and --to</source>
        <translation>--windowは--from、--toと一緒に指定できません</translation>
    </message>
    <message>
        <source>Find what a Prometheus server offers and write a workspace.</source>
        <translation>Prometheusサーバーが提供するものを調べ、ワークスペースを書き出します。</translation>
    </message>
    <message>
        <source>Address of the server.</source>
        <translation>サーバーのアドレス。</translation>
    </message>
    <message>
        <source>As of this moment.</source>
        <translation>この時点での状態。</translation>
    </message>
    <message>
        <source>The file to write; otherwise standard output.</source>
        <translation>書き出すファイル。省略すると標準出力。</translation>
    </message>
    <message>
        <source>Replace the file if it is there.</source>
        <translation>ファイルがあれば置き換えます。</translation>
    </message>
    <message>
        <source>--prometheus needs an address such as http://127.0.0.1:9090</source>
        <translation>--prometheusには、http://127.0.0.1:9090のようなアドレスを指定してください</translation>
    </message>
    <message>
        <source>--prometheus must not hold a password: others can read it</source>
        <translation>--prometheusにパスワードを含めないでください。ほかの人から読めます</translation>
    </message>
    <message>
        <source>Report every mistake in workspace files.</source>
        <translation>ワークスペースファイルの誤りをすべて報告します。</translation>
    </message>
    <message>
        <source>Workspace files.</source>
        <translation>ワークスペースファイル。</translation>
    </message>
    <message>
        <source>check needs at least one file</source>
        <translation>checkにはファイルを1つ以上指定してください</translation>
    </message>
    <message>
        <source>Poll into the store without a window, or fetch a past range.</source>
        <translation>ウィンドウなしでストアに記録するか、過去の期間を取得します。</translation>
    </message>
    <message>
        <source>How long to poll; otherwise until interrupted.</source>
        <translation>記録する時間。省略すると中断するまで。</translation>
    </message>
    <message>
        <source>Fetch the past from here</source>
        <translation>過去のデータをここから</translation>
    </message>
    <message>
        <source>up to here.</source>
        <translation>ここまで取得。</translation>
    </message>
    <message>
        <source>How far back what was missed is fetched while polling; otherwise as far as samples are kept.</source>
        <translation>記録中に欠けたデータをさかのぼって取得する長さ。省略するとサンプルの保存期間まで。</translation>
    </message>
    <message>
        <source>--for cannot stand beside --from and --to</source>
        <translation>--forは--from、--toと一緒に指定できません</translation>
    </message>
    <message>
        <source>--backfill cannot stand beside --from and --to</source>
        <translation>--backfillは--from、--toと一緒に指定できません</translation>
    </message>
    <message>
        <source>name one page: overview, requests, compare, alerts, oncall, incidents, sources, board or storage</source>
        <translation>ページを1つ指定してください：overview、requests、compare、alerts、oncall、incidents、sources、board、storage</translation>
    </message>
    <message>
        <source>name one page: overview, requests, heatmap, compare, alerts, oncall, incidents, sources, board or storage</source>
        <translation>ページを1つ指定してください：overview、requests、heatmap、compare、alerts、oncall、incidents、sources、board、storage</translation>
    </message>
    <message>
        <source>--format is json or text</source>
        <translation>--formatはjsonまたはtextです</translation>
    </message>
    <message>
        <source>--format is json, text or csv</source>
        <translation>--formatはjson、text、csvのいずれかです</translation>
    </message>
    <message>
        <source>Print what a page shows, from the store alone.</source>
        <translation>ページの内容を、ストアだけから出力します。</translation>
    </message>
    <message>
        <source>overview, requests, heatmap, compare, alerts, oncall, incidents, sources, board or storage</source>
        <translation>overview、requests、heatmap、compare、alerts、oncall、incidents、sources、board、storageのいずれか</translation>
    </message>
    <message>
        <source>Break requests down by this label.</source>
        <translation>リクエストをこのラベルで分けます。</translation>
    </message>
    <message>
        <source>Whose heatmap, such as &quot;GET /&quot;; otherwise all.</source>
        <translation>ヒートマップの対象（例：&quot;GET /&quot;）。省略するとすべて。</translation>
    </message>
    <message>
        <source>json or text; of a heatmap csv too.</source>
        <translation>jsonまたはtext。ヒートマップではcsvも。</translation>
    </message>
    <message>
        <source>--request is for heatmap</source>
        <translation>--requestはheatmap用です</translation>
    </message>
    <message>
        <source>Print the alerts as they are known, from the store alone.</source>
        <translation>把握しているアラートを、ストアだけから出力します。</translation>
    </message>
    <message>
        <source>json or text.</source>
        <translation>jsonまたはtext。</translation>
    </message>
    <message>
        <source>Exit with 1 unless no alert is active and every source has just answered.</source>
        <translation>発生中のアラートがなく、すべてのソースが応答したばかりでなければ、終了コード1で終わります。</translation>
    </message>
    <message>
        <source>--size is WxH in pixels, such as 1280x720, at most 8192x8192</source>
        <translation>--sizeは1280x720のようなピクセル数で、最大8192x8192です</translation>
    </message>
    <message>
        <source>Draw a page into a PNG, from the store alone.</source>
        <translation>ページを、ストアだけからPNGに描きます。</translation>
    </message>
    <message>
        <source>overview, requests, compare, alerts, oncall, incidents, sources, board or storage</source>
        <translation>overview、requests、compare、alerts、oncall、incidents、sources、board、storageのいずれか</translation>
    </message>
    <message>
        <source>Size in pixels.</source>
        <translation>ピクセル単位の大きさ。</translation>
    </message>
    <message>
        <source>dark, light or high-contrast.</source>
        <translation>dark、light、high-contrastのいずれか。</translation>
    </message>
    <message>
        <source>en or ja.</source>
        <translation>enまたはja。</translation>
    </message>
    <message>
        <source>percentiles, heatmap, heatmap-beside or heatmap-difference.</source>
        <translation>percentiles、heatmap、heatmap-beside、heatmap-differenceのいずれか。</translation>
    </message>
    <message>
        <source>The PNG to write.</source>
        <translation>書き出すPNGファイル。</translation>
    </message>
    <message>
        <source>snapshot needs --out FILE.png</source>
        <translation>snapshotには--out FILE.pngが必要です</translation>
    </message>
    <message>
        <source>--view %1 needs --before</source>
        <translation>--view %1には--beforeが必要です</translation>
    </message>
    <message>
        <source>Set a mark that every chart shows: a deploy, a change.</source>
        <translation>すべてのグラフに表示するマーク（デプロイ、変更など）を付けます。</translation>
    </message>
    <message>
        <source>What happened.</source>
        <translation>起きたこと。</translation>
    </message>
    <message>
        <source>When; otherwise now.</source>
        <translation>時刻。省略すると現在。</translation>
    </message>
    <message>
        <source>mark needs a text</source>
        <translation>markには文が必要です</translation>
    </message>
    <message>
        <source>--compared is a list of previous, day and week, or none</source>
        <translation>--comparedはprevious、day、weekの並び、またはnoneです</translation>
    </message>
    <message>
        <source>Write all that is stored about a range of time into one file, without secrets.</source>
        <translation>ある期間について保存されているすべてを、秘密情報を除いて1つのファイルに書き出します。</translation>
    </message>
    <message>
        <source>Left edge: RFC 3339 or relative, such as -1h.</source>
        <translation>期間の始め。RFC 3339または相対（例：-1h）。</translation>
    </message>
    <message>
        <source>Right edge.</source>
        <translation>期間の終わり。</translation>
    </message>
    <message>
        <source>Services, with commas; otherwise all that is stored.</source>
        <translation>サービス（コンマ区切り）。省略すると保存されているすべて。</translation>
    </message>
    <message>
        <source>Samples of the periods before too: previous, day, week, or none; otherwise all three, as far as they are stored.</source>
        <translation>比較する前の期間のサンプル：previous、day、week、またはnone。省略すると、保存されている範囲で3つとも。</translation>
    </message>
    <message>
        <source>The moment it is opened at; otherwise its end.</source>
        <translation>開いたときに表示する時点。省略すると終わり。</translation>
    </message>
    <message>
        <source>With telephone numbers and addresses of people.</source>
        <translation>人の電話番号やアドレスも含めます。</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>書き出すファイル。</translation>
    </message>
    <message>
        <source>capture create needs --from, --to and --out FILE.toban</source>
        <translation>capture createには--from、--to、--out FILE.tobanが必要です</translation>
    </message>
    <message>
        <source>Join capture files into one.</source>
        <translation>キャプチャーファイルを1つにまとめます。</translation>
    </message>
    <message>
        <source>Check whether capture files are whole and sound.</source>
        <translation>キャプチャーファイルが完全で正常かを検査します。</translation>
    </message>
    <message>
        <source>Print what capture files are of.</source>
        <translation>キャプチャーファイルの内容の概要を出力します。</translation>
    </message>
    <message>
        <source>Capture files.</source>
        <translation>キャプチャーファイル。</translation>
    </message>
    <message>
        <source>capture merge needs two files or more and --out FILE.toban</source>
        <translation>capture mergeには2つ以上のファイルと--out FILE.tobanが必要です</translation>
    </message>
    <message>
        <source>name at least one capture file</source>
        <translation>キャプチャーファイルを1つ以上指定してください</translation>
    </message>
    <message>
        <source>capture is followed by create, info, verify or merge</source>
        <translation>captureの後にはcreate、info、verify、mergeのいずれかを指定してください</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>The workspace file.</source>
        <translation>ワークスペースファイル。</translation>
    </message>
    <message>
        <source>The folder of the store.</source>
        <translation>ストアのフォルダー。</translation>
    </message>
    <message>
        <source>Read a capture file instead of workspace and store.</source>
        <translation>ワークスペースとストアの代わりにキャプチャーファイルを読みます。</translation>
    </message>
    <message>
        <source>Length of the window, such as 15m.</source>
        <translation>期間の長さ（例：15m）。</translation>
    </message>
    <message>
        <source>The service.</source>
        <translation>サービス。</translation>
    </message>
    <message>
        <source>What compare compares with: previous, day or week.</source>
        <translation>比較する期間：previous、day、weekのいずれか。</translation>
    </message>
    <message>
        <source>Or a range of its own: left edge</source>
        <translation>または任意の期間：始め</translation>
    </message>
    <message>
        <source>and right edge.</source>
        <translation>と終わり。</translation>
    </message>
    <message>
        <source>Compare as if there had been the traffic of before.</source>
        <translation>比較先の期間のトラフィックだったものとして比較します。</translation>
    </message>
    <message>
        <source>--%1 and --%2 go together</source>
        <translation>--%1と--%2は一緒に指定してください</translation>
    </message>
    <message>
        <source>--%2 must be after --%1</source>
        <translation>--%2は--%1より後にしてください</translation>
    </message>
    <message>
        <source>--before cannot stand beside --before-from and --before-to</source>
        <translation>--beforeは--before-from、--before-toと一緒に指定できません</translation>
    </message>
    <message>
        <source> Did you mean --%1?</source>
        <translation> --%1のことですか？</translation>
    </message>
    <message>
        <source>--%1 is one of: %2</source>
        <translation>--%1は次のいずれかです：%2</translation>
    </message>
    <message>
        <source>%1 (see toban --help)</source>
        <translation>%1（toban --helpを参照）</translation>
    </message>
    <message>
        <source>the command &apos;%1&apos; comes before its options</source>
        <translation>コマンド「%1」は、そのオプションより前に置いてください</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>「%1」というコマンドはありません</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;, did you mean &apos;%2&apos;?</source>
        <translation>「%1」というコマンドはありません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>Operations dashboard that keeps what it sees.

Commands: init, check, record, inspect, alerts, snapshot, mark, capture (toban COMMAND --help).</source>
        <translation>見たものを記録に残す運用ダッシュボード。

コマンド：init、check、record、inspect、alerts、snapshot、mark、capture（toban コマンド --help）。</translation>
    </message>
    <message>
        <source>A toban:// address, or a capture file, to open.</source>
        <translation>開くtoban://アドレスまたはキャプチャーファイル。</translation>
    </message>
    <message>
        <source>Show the last stretch of this length, such as 15m.</source>
        <translation>直近のこの長さの期間を表示します（例：15m）。</translation>
    </message>
    <message>
        <source>Show what is stored; ask no source.</source>
        <translation>保存されているものだけを表示し、ソースに接続しません。</translation>
    </message>
    <message>
        <source>At the end, print how long the window kept its user waiting.</source>
        <translation>終了時に、ウィンドウが利用者を待たせた時間を出力します。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>バージョンを出力します。</translation>
    </message>
    <message>
        <source>With --version: Qt too.</source>
        <translation>--versionと一緒に指定すると、Qtのバージョンも出力します。</translation>
    </message>
</context>
<context>
    <name>toban::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Type a command, a page or a service</source>
        <translation>コマンド、ページ、サービスの名前を入力</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Go to service %1</source>
        <translation>サービス%1へ移動</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>command (keys)</comment>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>toban::ComparePage</name>
    <message>
        <source>What changed</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>A is before, B is the time range on screen; all figures per hour</source>
        <translation>Aは比較元、Bは表示中の期間。数値はすべて1時間あたり</translation>
    </message>
    <message>
        <source>filter: checkout p95b&gt;300ms</source>
        <translation>絞り込み：checkout p95b&gt;300ms</translation>
    </message>
    <message>
        <source>Words, and comparisons of a column: delta&gt;10s p95b&gt;300ms callsa&lt;100</source>
        <translation>語句と、列の比較：delta&gt;10s p95b&gt;300ms callsa&lt;100</translation>
    </message>
    <message>
        <source>Compared requests</source>
        <translation>比較したリクエスト</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>Nothing is known of A. %1</source>
        <translation>Aについて分かることがありません。%1</translation>
    </message>
    <message>
        <source>Nothing is known of B. %1</source>
        <translation>Bについて分かることがありません。%1</translation>
    </message>
    <message>
        <source>No calls in either time range.</source>
        <translation>どちらの期間にも呼び出しがありません。</translation>
    </message>
    <message>
        <source>%1 calls/h</source>
        <translation>%1回/h</translation>
    </message>
    <message>
        <source>Total A</source>
        <translation>合計A</translation>
    </message>
    <message>
        <source>Sum of the durations of all calls before, per hour</source>
        <translation>Aの全呼び出しの所要時間の総和（1時間あたり）</translation>
    </message>
    <message>
        <source>Total B with A&apos;s traffic</source>
        <translation>Aのトラフィックでの合計B</translation>
    </message>
    <message>
        <source>Total B</source>
        <translation>合計B</translation>
    </message>
    <message>
        <source>Sum of the durations of all calls after, per hour</source>
        <translation>Bの全呼び出しの所要時間の総和（1時間あたり）</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Total B less total A</source>
        <translation>合計Bから合計Aを引いた値</translation>
    </message>
    <message>
        <source>of which by traffic</source>
        <translation>うち回数による差</translation>
    </message>
    <message>
        <source>What other numbers of calls make</source>
        <translation>呼び出し回数の変化がもたらした差</translation>
    </message>
    <message>
        <source>of which by speed</source>
        <translation>うち速さによる差</translation>
    </message>
    <message>
        <source>What other durations make</source>
        <translation>所要時間の変化がもたらした差</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%3のうち%2</translation>
    </message>
    <message>
        <source>The source was not asked about the rest; figures per hour are of what is known.</source>
        <translation>残りの部分はソースに問い合わせていません。1時間あたりの数値は、分かっている部分から求めています。</translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>requests of %1, source %2, compared</source>
        <translation>%1のリクエストの比較、ソース%2</translation>
    </message>
    <message>
        <source>A: range %1 to %2 (UTC)</source>
        <translation>A：期間%1～%2（UTC）</translation>
    </message>
    <message>
        <source>B: range %1 to %2 (UTC)</source>
        <translation>B：期間%1～%2（UTC）</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>totals and effects in seconds per hour, calls per hour, durations in seconds, shares of 1</source>
        <translation>合計と差は1時間あたりの秒数、回数は1時間あたり、所要時間は秒、割合は1を全体とする値</translation>
    </message>
    <message>
        <source>normalised to A&apos;s traffic</source>
        <translation>Aのトラフィックに揃えた値</translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation>ラベル：%1</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>絞り込み：%1</translation>
    </message>
</context>
<context>
    <name>toban::ComparedHeatmaps</name>
    <message>
        <source>part of A</source>
        <translation>Aの一部</translation>
    </message>
    <message>
        <source>A is longer than B: its heatmap shows as much of it as B is long.</source>
        <translation>AはBより長いため、ヒートマップにはBと同じ長さの分だけを表示しています。</translation>
    </message>
</context>
<context>
    <name>toban::ComparisonDetail</name>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>There is no histogram to draw.</source>
        <translation>描けるヒストグラムがありません。</translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>of which by traffic</source>
        <translation>うち回数による差</translation>
    </message>
    <message>
        <source>of which by speed</source>
        <translation>うち速さによる差</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>No request selected</source>
        <translation>リクエスト未選択</translation>
    </message>
    <message>
        <source>Select a request to see how its latency changed.</source>
        <translation>リクエストを選択すると、応答時間がどう変わったかを表示します。</translation>
    </message>
    <message>
        <source>Steps are the buckets of the histograms; equal areas are equal shares.</source>
        <translation>階段はヒストグラムのバケットです。面積が等しければ割合も等しくなります。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>How long the calls took, A and B over each other (H)</source>
        <translation>呼び出しにかかった時間をAとBを重ねて表示（H）</translation>
    </message>
    <message>
        <source>Heatmaps</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Calls by time and latency, A above B or their difference (H)</source>
        <translation>時刻と応答時間ごとの呼び出し回数をAの下にBを並べて、または両者の差を表示（H）</translation>
    </message>
</context>
<context>
    <name>toban::ComparisonMenu</name>
    <message>
        <source>nothing</source>
        <comment>compare with</comment>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>toban::ComparisonModel</name>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Not called in A.</source>
        <translation>Aでは呼び出されていません。</translation>
    </message>
    <message>
        <source>Not called in B.</source>
        <translation>Bでは呼び出されていません。</translation>
    </message>
    <message>
        <source>Cannot be told: %1 calls in A, %2 in B; a comparison needs at least 20 in each.</source>
        <translation>判定できません。呼び出しはAで%1回、Bで%2回です。比較には両方で20回以上が必要です。</translation>
    </message>
    <message>
        <source>%1 lies in %2 in A and in %3 in B: apart, with enough calls.</source>
        <translation>%1は、Aでは%2、Bでは%3の間にあります。呼び出し回数は足り、区間は離れています。</translation>
    </message>
    <message>
        <source>%1 lies in %2 in A and in %3 in B: that may be the same.</source>
        <translation>%1は、Aでは%2、Bでは%3の間にあります。同じかもしれません。</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>1時間あたり%1</translation>
    </message>
    <message>
        <source>%1 calls in the range</source>
        <translation>期間内に%1回</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%2回中%1回</translation>
    </message>
    <message>
        <source>Total A</source>
        <translation>合計A</translation>
    </message>
    <message>
        <source>Sum of the durations, per hour, before</source>
        <translation>Aの所要時間の総和（1時間あたり）</translation>
    </message>
    <message>
        <source>Total B</source>
        <translation>合計B</translation>
    </message>
    <message>
        <source>Sum of the durations, per hour, after</source>
        <translation>Bの所要時間の総和（1時間あたり）</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Total B less total A</source>
        <translation>合計Bから合計Aを引いた値</translation>
    </message>
    <message>
        <source>Delta %</source>
        <translation>差（%）</translation>
    </message>
    <message>
        <source>Delta over total A</source>
        <translation>合計Aに対する差の割合</translation>
    </message>
    <message>
        <source>By traffic</source>
        <translation>回数による差</translation>
    </message>
    <message>
        <source>Part of the delta that other numbers of calls make: (calls B - calls A) × the mean of both means</source>
        <translation>差のうち、呼び出し回数の変化による部分：(回数B - 回数A) × 両方の平均時間の中間</translation>
    </message>
    <message>
        <source>By speed</source>
        <translation>速さによる差</translation>
    </message>
    <message>
        <source>Part of the delta that other durations make: (mean B - mean A) × the mean of both numbers of calls</source>
        <translation>差のうち、所要時間の変化による部分：(平均B - 平均A) × 両方の回数の中間</translation>
    </message>
    <message>
        <source>Calls A</source>
        <translation>回数A</translation>
    </message>
    <message>
        <source>Calls per hour, before</source>
        <translation>Aの呼び出し回数（1時間あたり）</translation>
    </message>
    <message>
        <source>Calls B</source>
        <translation>回数B</translation>
    </message>
    <message>
        <source>Calls per hour, after</source>
        <translation>Bの呼び出し回数（1時間あたり）</translation>
    </message>
    <message>
        <source>Mean A</source>
        <translation>平均A</translation>
    </message>
    <message>
        <source>Mean B</source>
        <translation>平均B</translation>
    </message>
    <message>
        <source>p50 A</source>
        <translation>p50 A</translation>
    </message>
    <message>
        <source>p50 B</source>
        <translation>p50 B</translation>
    </message>
    <message>
        <source>p95 A</source>
        <translation>p95 A</translation>
    </message>
    <message>
        <source>p95 B</source>
        <translation>p95 B</translation>
    </message>
    <message>
        <source>Errors A</source>
        <translation>エラーA</translation>
    </message>
    <message>
        <source>Errors B</source>
        <translation>エラーB</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Faster and slower, with a dot, only where there are enough calls and the intervals of the percentile lie apart</source>
        <translation>点の付いた「速い」「遅い」は、呼び出し回数が足り、パーセンタイルの区間が離れている場合だけです</translation>
    </message>
</context>
<context>
    <name>toban::ComparisonView</name>
    <message>
        <source>a range to compare is empty or lies ahead</source>
        <translation>比較する期間が空か、まだ先です</translation>
    </message>
</context>
<context>
    <name>toban::DeedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>toban::DeltaView</name>
    <message>
        <source>Figures of both sides</source>
        <translation>AとBの数値</translation>
    </message>
    <message>
        <source>A</source>
        <comment>side</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>side</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>toban::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Acknowledge (1 h)</source>
        <translation>確認する（1時間）</translation>
    </message>
    <message>
        <source>No desktop notifications (%1): alerts are told by the window, the tray and sounds alone.</source>
        <translation>デスクトップ通知を使えません（%1）。アラートは、ウィンドウ、トレイ、音だけで知らせます。</translation>
    </message>
</context>
<context>
    <name>toban::DiscoveryJob</name>
    <message>
        <source>discovery</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>the source went away</source>
        <translation>ソースがなくなりました</translation>
    </message>
    <message>
        <source>the server had no series at %1</source>
        <translation>%1の時点でサーバーに系列がありません</translation>
    </message>
    <message>
        <source>alerts are sent to %1, which does not answer from here: %2</source>
        <translation>アラートは%1へ送られていますが、ここからは応答がありません：%2</translation>
    </message>
</context>
<context>
    <name>toban::DistributionPane</name>
    <message>
        <source>by time</source>
        <translation>時間で表示</translation>
    </message>
    <message>
        <source>Areas show where the time goes: calls × the middle of their bucket. Otherwise they show how many calls there are.</source>
        <translation>面積は時間の内訳（呼び出し回数 × バケットの中央）を表します。オフのときは呼び出し回数を表します。</translation>
    </message>
</context>
<context>
    <name>toban::DistributionView</name>
    <message>
        <source>Latency distributions</source>
        <translation>応答時間の分布</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>up to here</source>
        <translation>ここまでの割合</translation>
    </message>
    <message>
        <source>%1: %2 calls (%3) in %4, %5 up to here</source>
        <translation>%1：%4に%2回（%3）、ここまでで%5</translation>
    </message>
    <message>
        <source>%1 calls (%2) of %3 take about %4 of the time</source>
        <translation>%3の呼び出し%1回（%2）が時間の約%4を占めます</translation>
    </message>
    <message>
        <source>Copy what is chosen</source>
        <translation>選択した内容をコピー</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>toban::DutyCard</name>
    <message>
        <source>, asleep there</source>
        <translation>、現地は就寝中</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（あなた）</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>until %1 (in %2)</source>
        <translation>%1まで（あと%2）</translation>
    </message>
    <message>
        <source>no end is known</source>
        <translation>終わりは不明です</translation>
    </message>
    <message>
        <source>On call now</source>
        <translation>現在の当番</translation>
    </message>
    <message>
        <source>Nobody is on call</source>
        <translation>当番がいません</translation>
    </message>
    <message>
        <source>Not known at this moment</source>
        <translation>この時点では不明です</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の当番</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1（%2後）</translation>
    </message>
    <message>
        <source>Nobody: %1</source>
        <translation>当番なし：%1</translation>
    </message>
    <message>
        <source>Away: %1</source>
        <translation>不在：%1</translation>
    </message>
    <message>
        <source>%1 is an override</source>
        <translation>%1は代行です</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>誰も指定されていません</translation>
    </message>
    <message>
        <source>Nobody, as it is meant to be</source>
        <translation>当番なし（予定どおり）</translation>
    </message>
</context>
<context>
    <name>toban::DutyPage</name>
    <message>
        <source>On call</source>
        <translation>オンコール</translation>
    </message>
    <message>
        <source>Export my shifts…</source>
        <translation>自分のシフトを書き出す…</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>No plan is known at this moment. See the sources for how they answer.</source>
        <translation>この時点の当番表は不明です。ソースの応答状況はソースのページで確認できます。</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %n team(s).</source>
        <translation>
            <numerusform>フィルターで全%nチームが隠れています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%nチーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s), nobody is on call for %1</source>
        <translation>
            <numerusform>%nチーム、うち%1チームに当番がいません</numerusform>
        </translation>
    </message>
    <message>
        <source>On call as of %1</source>
        <translation>%1時点のオンコール</translation>
    </message>
    <message>
        <source>Filter teams</source>
        <translation>チームを絞り込む</translation>
    </message>
    <message>
        <source>filter: checkout -batch</source>
        <translation>絞り込み：checkout -batch</translation>
    </message>
    <message>
        <source>Words of teams, services, people and sources; -word for those without it</source>
        <translation>チーム、サービス、人、ソースの語。-語 はその語を含まないもの</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>Show rotations and overrides below what holds in the end</source>
        <translation>確定した当番の下に、当番表と代行も表示します</translation>
    </message>
    <message>
        <source>How much the timeline shows</source>
        <translation>タイムラインの表示期間</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1（Alt+%2）</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>No source of rotas is declared. In the workspace, add one: a [[source]] of kind &quot;pagerduty&quot;, &quot;opsgenie&quot; or &quot;icalendar&quot;, or a plain [[rota]] for a team without a tool; toban(1) tells how.</source>
        <translation>当番表のソースが宣言されていません。ワークスペースに、kindが&quot;pagerduty&quot;、&quot;opsgenie&quot;、&quot;icalendar&quot;のいずれかの[[source]]を追加してください。ツールのないチームには[[rota]]も使えます。書き方はtoban(1)にあります。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>負荷</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>toban::DutyWall</name>
    <message>
        <source>Who is on call</source>
        <translation>オンコール当番</translation>
    </message>
</context>
<context>
    <name>toban::EarlierFrames</name>
    <message>
        <source>%1, %2</source>
        <comment>p99, the day before</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <comment>the day before: no data</comment>
        <translation>%1：データなし</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>the day before: p99 374 ms</comment>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>toban::ExemplarTable</name>
    <message>
        <source>Exemplars in the selection</source>
        <translation>選択範囲内の呼び出しの例</translation>
    </message>
    <message>
        <source>No exemplar was kept of the calls in this selection.</source>
        <translation>この選択範囲の呼び出しについて、保存された例（exemplar）はありません。</translation>
    </message>
    <message>
        <source>The slowest %1 of %2.</source>
        <translation>%2件のうち最も遅い%1件です。</translation>
    </message>
</context>
<context>
    <name>toban::ExemplarsModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>How long this one call took</source>
        <translation>この1回の呼び出しにかかった時間</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>By which it is found in the tracing system: Enter or a double click leads there</source>
        <translation>トレースシステムでの手がかりです。Enterまたはダブルクリックで開けます</translation>
    </message>
</context>
<context>
    <name>toban::ExplainDialog</name>
    <message>
        <source>Why it is here</source>
        <translation>ここに表示されている根拠</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>last known: no source of it has just answered</source>
        <translation>最後に確認できた状態です。直前に応答したソースはありません</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>通知停止</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>通知停止</translation>
    </message>
    <message>
        <source>not in the list of the source</source>
        <translation>ソースの一覧にありません</translation>
    </message>
    <message>
        <source>No silence holds it.</source>
        <translation>効いている通知停止はありません。</translation>
    </message>
    <message>
        <source>Inhibited by</source>
        <translation>抑制元</translation>
    </message>
    <message>
        <source>an alert that is not among those known</source>
        <translation>把握しているアラートの中にはありません</translation>
    </message>
    <message>
        <source>No alert inhibits it.</source>
        <translation>このアラートを抑制しているアラートはありません。</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>報告元</translation>
    </message>
    <message>
        <source>answered at %1</source>
        <translation>%1に応答</translation>
    </message>
    <message>
        <source>has never answered</source>
        <translation>まだ一度も応答していません</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Fires</source>
        <translation>発報</translation>
    </message>
    <message>
        <source>when it has held for %1</source>
        <translation>成立が%1続いたとき</translation>
    </message>
    <message>
        <source>as soon as it holds</source>
        <translation>成立するとすぐ</translation>
    </message>
    <message>
        <source>and for %1 after</source>
        <translation>成立しなくなってからも%1</translation>
    </message>
    <message>
        <source>Its error</source>
        <translation>ルールのエラー</translation>
    </message>
</context>
<context>
    <name>toban::ExplainView</name>
    <message>
        <source>Explain</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Exchanges with the source</source>
        <translation>ソースとのやり取り</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>For</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>リクエストと応答</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · sent %4</source>
        <translation>%1 · %2 · %3 · 送信 %4</translation>
    </message>
    <message>
        <source>… the first %1 of %2</source>
        <translation>… 全%2のうち先頭%1</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in a row</source>
        <translation>
            <numerusform>連続%n回失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>its clock differs by %1</source>
        <translation>時計の差 %1</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>%1の説明</translation>
    </message>
    <message>
        <source>Select a source to see what was asked and answered.</source>
        <translation>ソースを選ぶと、問い合わせと応答の内容を表示します。</translation>
    </message>
    <message>
        <source>Nothing was exchanged since the program started.</source>
        <translation>プログラムの開始後、まだやり取りがありません。</translation>
    </message>
    <message>
        <source>Exchanges are kept only while sources are connected.</source>
        <translation>やり取りはソースに接続している間だけ保持されます。</translation>
    </message>
    <message>
        <source>Last error: %1</source>
        <translation>最後のエラー：%1</translation>
    </message>
</context>
<context>
    <name>toban::FactsView</name>
    <message>
        <source>Numbers of the selection</source>
        <translation>選択中の数値</translation>
    </message>
</context>
<context>
    <name>toban::FilterPopup</name>
    <message>
        <source>Labels, on all pages</source>
        <translation>ラベル（全ページ共通）</translation>
    </message>
    <message>
        <source>Label matchers</source>
        <translation>ラベルの条件</translation>
    </message>
    <message>
        <source>Only series with these labels count, on every page.</source>
        <translation>すべてのページで、このラベルを持つ系列だけを対象にします。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
</context>
<context>
    <name>toban::FirstRunPage</name>
    <message>
        <source>Watch your first service</source>
        <translation>最初のサービスを監視する</translation>
    </message>
    <message>
        <source>Give the address of a Prometheus-compatible server. Toban looks for latency histograms and proposes what to watch; nothing is changed on the server.</source>
        <translation>Prometheus互換サーバーのアドレスを入力してください。当番（Toban）が応答時間のヒストグラムを探し、監視対象を提案します。サーバー側は何も変更しません。</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>調べる</translation>
    </message>
    <message>
        <source>Looking at the server</source>
        <translation>サーバーを調べています</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>見つかったサービス</translation>
    </message>
    <message>
        <source>Write workspace and start</source>
        <translation>ワークスペースを書き出して開始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>An address looks like http://localhost:9090.</source>
        <translation>アドレスはhttp://localhost:9090のように入力してください。</translation>
    </message>
    <message>
        <source>Leave user and password out of the address; they are asked for separately.</source>
        <translation>アドレスにユーザー名とパスワードを含めないでください。別に設定します。</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1を調べています…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>The server %1: %2</source>
        <translation>サーバー：%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1   ·   %2   ·   %n target(s)   ·   %3</source>
        <translation>
            <numerusform>%1   ·   %2   ·   対象%n件   ·   %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, scraping every %2</source>
        <translation>%1、収集間隔 %2</translation>
    </message>
    <message>
        <source>The server answers, but no latency histogram was found on it.</source>
        <translation>サーバーは応答しましたが、応答時間のヒストグラムが見つかりません。</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%2件中%1件を選択</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>開始できません：%1</translation>
    </message>
    <message>
        <source>alerts also from the Alertmanager %1</source>
        <translation>アラートはAlertmanager %1からも取得</translation>
    </message>
</context>
<context>
    <name>toban::Frames</name>
    <message>
        <source>The source fails: %1</source>
        <translation>ソースのエラー：%1</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>end label: name value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>SLO %1 ≤ %2</source>
        <translation>SLO %1 ≤ %2</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>all</source>
        <comment>all status classes</comment>
        <translation>全体</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>This service declares no way to tell errors.</source>
        <translation>このサービスにはエラーの見分け方が定義されていません。</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>飽和度</translation>
    </message>
    <message>
        <source>No saturation signal is declared for this service.</source>
        <translation>このサービスには飽和度の指標が定義されていません。</translation>
    </message>
    <message>
        <source>No data in this time range.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>whole range: n = %1</source>
        <translation>期間全体：n = %1</translation>
    </message>
    <message>
        <source>not computable from this source: %1</source>
        <translation>このソースからは計算できません：%1</translation>
    </message>
    <message>
        <source>%1 calls, %2 on average</source>
        <translation>%1回、平均 %2</translation>
    </message>
    <message>
        <source>no errors seen in %1 calls</source>
        <translation>%1回の呼び出しでエラーなし</translation>
    </message>
    <message>
        <source>%1 errors in %2 calls (%3)</source>
        <translation>%2回中エラー%1件（%3）</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2／%3</translation>
    </message>
    <message>
        <source>%1 %2, no limit known</source>
        <translation>%1 %2（上限不明）</translation>
    </message>
    <message>
        <source>Every observation was seen: exact.</source>
        <translation>すべての観測値から計算した正確な値です。</translation>
    </message>
    <message>
        <source>From the application&apos;s own histogram buckets, differenced per series and merged over instances before the percentile is taken. The true value lies within the shaded interval.</source>
        <translation>アプリケーション自身のヒストグラムの階級から計算しています。系列ごとに差分を取り、インスタンス間で合算してからパーセンタイルを求めます。真の値は帯の範囲内にあります。</translation>
    </message>
    <message>
        <source>From a sketch with a stated relative error, shown as the interval.</source>
        <translation>相対誤差が示されたスケッチから計算し、その範囲を区間として示します。</translation>
    </message>
    <message>
        <source>Computed by the source; it gives no interval.</source>
        <translation>ソースが計算した値です。区間は示されません。</translation>
    </message>
    <message>
        <source>Buckets were aggregated and extrapolated by the server.</source>
        <translation>サーバーが階級を集約し、外挿した値です。</translation>
    </message>
    <message>
        <source>A percentile cannot be computed from this.</source>
        <translation>ここからパーセンタイルは計算できません。</translation>
    </message>
    <message>
        <source>%1 of %2 targets</source>
        <translation>対象 %1/%2</translation>
    </message>
    <message>
        <source>Targets that gave data at the right edge of the range, of those seen in it</source>
        <translation>期間内に現れた対象のうち、右端でデータがあるもの</translation>
    </message>
    <message>
        <source>mean (misleading)</source>
        <translation>平均（誤解を招く）</translation>
    </message>
    <message>
        <source>one call: %1 at %2</source>
        <translation>1件の呼び出し：%1（%2）</translation>
    </message>
    <message>
        <source>one call of %1: %2 at %3</source>
        <translation>%1の1件の呼び出し：%2（%3）</translation>
    </message>
    <message>
        <source>trace %1</source>
        <translation>トレース %1</translation>
    </message>
    <message>
        <source>click or Enter: open at %1, or copy</source>
        <translation>クリックまたはEnter：%1で開く、またはコピー</translation>
    </message>
    <message>
        <source>click or Enter: copy the trace id</source>
        <translation>クリックまたはEnter：トレースIDをコピー</translation>
    </message>
</context>
<context>
    <name>toban::GroupDialog</name>
    <message>
        <source>Group the requests of %1</source>
        <translation>%1のリクエストをまとめる</translation>
    </message>
    <message>
        <source>One rule a line: PATTERN -&gt; NAME. The first rule that matches decides. In a path, :id stands for one segment, * for characters within a segment and ** for anything; other patterns are regular expressions, as alp takes them. LABEL ~ before a pattern names another label than the last of: %1.</source>
        <translation>1行に1つの規則を「パターン -&gt; 名前」の形で書きます。最初に一致した規則が使われます。パスでは :id が1つの区切り、* が区切りの中の文字、** が任意の文字列を表します。それ以外のパターンは正規表現で、alpと同じ書き方です。パターンの前に「ラベル ~」と書くと、次のうち最後のもの以外のラベルを対象にします：%1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Add to the rules</source>
        <translation>規則に追加</translation>
    </message>
    <message>
        <source>Suggestions, for numbers, UUIDs and hashes in paths</source>
        <translation>候補（パスの中の数字、UUID、ハッシュ）</translation>
    </message>
    <message>
        <source>What the rules match</source>
        <translation>規則に一致するもの</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>What they match, in the range on screen</source>
        <translation>表示中の範囲で一致するもの</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The requests cannot be read: %1</source>
        <translation>リクエストを読み込めません：%1</translation>
    </message>
    <message>
        <source>The workspace names no labels that tell the requests of this service apart: the key &apos;request&apos; is missing.</source>
        <translation>このサービスのリクエストを区別するラベルがワークスペースにありません（キー「request」がありません）。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1行目：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: rules can be tried and copied here, but not saved.</source>
        <translation>%1に書き込めません。規則を試したりコピーしたりはできますが、保存はできません。</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>リクエスト%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>saved to %1</source>
        <translation>保存先：%1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s) in one row</source>
        <translation>
            <numerusform>%1：リクエスト%n件を1行に</numerusform>
        </translation>
    </message>
    <message>
        <source>None for these requests.</source>
        <translation>これらのリクエストには候補がありません。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした：%1</translation>
    </message>
</context>
<context>
    <name>toban::GroupPreview</name>
    <message>
        <source>requests are not named by &apos;%1&apos; here, but by %2</source>
        <translation>ここではリクエストの名前に「%1」は使われていません（使われているもの：%2）</translation>
    </message>
</context>
<context>
    <name>toban::Handover</name>
    <message>
        <source>None.</source>
        <translation>なし。</translation>
    </message>
    <message>
        <source>Incident %1: %2, since %3</source>
        <translation>インシデント%1：%2、%3から</translation>
    </message>
    <message>
        <source>, with %1</source>
        <translation>、担当%1</translation>
    </message>
    <message>
        <source>%1 %2 (%3), since %4</source>
        <translation>%1 %2（%3）、%4から</translation>
    </message>
    <message>
        <source>, acknowledged by %1</source>
        <translation>、%1が確認済み</translation>
    </message>
    <message>
        <source>Ends %1: %2 (%3)</source>
        <translation>%1に終了：%2（%3）</translation>
    </message>
    <message>
        <source>%1: version %2 after %3</source>
        <translation>%1：バージョン%3から%2へ</translation>
    </message>
    <message>
        <source>%1 (%2): fired %3 times, acknowledged %4</source>
        <translation>%1（%2）：発報%3回、うち確認済み%4回</translation>
    </message>
    <message>
        <source>%1: %2 times at night</source>
        <translation>%1：夜間に%2回</translation>
    </message>
    <message>
        <source>Handover of %1</source>
        <translation>%1の引き継ぎ</translation>
    </message>
    <message>
        <source>From %1 to %2, shift %3.</source>
        <translation>%1から%2へ。シフト：%3。</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>対応中のもの</translation>
    </message>
    <message>
        <source>Silences that end within a day</source>
        <translation>1日以内に終わる通知停止</translation>
    </message>
    <message>
        <source>Changes in the shift</source>
        <translation>シフト中の変更</translation>
    </message>
    <message>
        <source>Noisy alerts</source>
        <translation>ノイズの多いアラート</translation>
    </message>
    <message>
        <source>Pages at night</source>
        <translation>夜間の緊急呼び出し</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>伝えたいこと</translation>
    </message>
</context>
<context>
    <name>toban::HandoverPane</name>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>保存できませんでした：%1</translation>
    </message>
    <message>
        <source>Not kept: the program ends.</source>
        <translation>保存できませんでした：プログラムが終了します。</translation>
    </message>
    <message>
        <source>Handovers can be read only.</source>
        <translation>引き継ぎメモは閲覧のみできます。</translation>
    </message>
    <message>
        <source>being kept…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>confirmed by %1, %2</source>
        <translation>%1が確認済み（%2）</translation>
    </message>
    <message>
        <source>kept, not confirmed yet</source>
        <translation>保存済み、未確認</translation>
    </message>
    <message>
        <source>Earlier handovers</source>
        <translation>過去の引き継ぎメモ</translation>
    </message>
    <message>
        <source>Text of the handover, Markdown</source>
        <translation>引き継ぎメモの本文（Markdown）</translation>
    </message>
    <message>
        <source>Choose a team and begin a draft, or choose an earlier handover.</source>
        <translation>チームを選んで下書きを作成するか、過去の引き継ぎメモを選んでください。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書きを作成</translation>
    </message>
    <message>
        <source>From what is known here: open alerts and incidents, silences that end, changes, noise and calls at night</source>
        <translation>手元の記録から作成します：対応中のアラートとインシデント、終わる通知停止、変更、ノイズ、夜間の緊急呼び出し</translation>
    </message>
    <message>
        <source>Confirm as read</source>
        <translation>読んだことを確認する</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdownとしてコピー</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1から%2へ</translation>
    </message>
</context>
<context>
    <name>toban::HeatExport</name>
    <message>
        <source>range %1 to %2 (UTC)</source>
        <translation>期間 %1〜%2（UTC）</translation>
    </message>
    <message>
        <source>heatmap of %1, source %2</source>
        <translation>%1のヒートマップ、ソース%2</translation>
    </message>
    <message>
        <source>heatmap of %1 of %2, source %3</source>
        <translation>%2の%1のヒートマップ、ソース%3</translation>
    </message>
    <message>
        <source>compared with %1: %2</source>
        <comment>the day before: range …</comment>
        <translation>比較対象：%1（%2）</translation>
    </message>
    <message>
        <source>zone of the page: %1</source>
        <translation>画面のタイムゾーン：%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation>最新データ：%1</translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation>ラベル：%1</translation>
    </message>
    <message>
        <source>buckets joined: %1 rows for %2 buckets</source>
        <translation>階級を結合：%2階級を%1行に</translation>
    </message>
    <message>
        <source>edges and time in seconds, shares of 1</source>
        <translation>境界と時間は秒、割合は1を全体とする</translation>
    </message>
</context>
<context>
    <name>toban::HeatFrames</name>
    <message>
        <source>Neighbouring buckets are joined exactly: %1 rows for %2.</source>
        <translation>隣り合う階級を正確にまとめています（%2階級を%1行に）。</translation>
    </message>
    <message>
        <source>%1 bucket layouts meet in this range; rows are the edges they share: %2 rows for %3.</source>
        <translation>この期間には%1種類の階級分けがあり、共通の境界だけを行にしています（%3階級を%2行に）。</translation>
    </message>
    <message>
        <source>A heatmap needs a histogram metric.</source>
        <translation>ヒートマップにはヒストグラムのメトリクスが必要です。</translation>
    </message>
    <message>
        <source>No histogram of the name %1 was found.</source>
        <translation>%1という名前のヒストグラムが見つかりません。</translation>
    </message>
    <message>
        <source>Classic and native buckets meet in this range and share no edge.</source>
        <translation>この期間には従来型とネイティブの階級が混在し、共通の境界がありません。</translation>
    </message>
    <message>
        <source>Choose a range with one kind, or break the request down.</source>
        <translation>一方の種類だけの期間を選ぶか、リクエストを分けて表示してください。</translation>
    </message>
    <message>
        <source>buckets joined</source>
        <translation>階級を結合</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Latency, the day before</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>this period</source>
        <translation>この期間</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>比較不可</translation>
    </message>
    <message>
        <source>The buckets of %1 share no edge with those of this period.</source>
        <translation>%1の階級とこの期間の階級には共通する境界がありません。</translation>
    </message>
</context>
<context>
    <name>toban::HeatPeriods</name>
    <message>
        <source>this period minus %1 (%2)</source>
        <comment>the day before (2026-11-20 11:20 – …)</comment>
        <translation>この期間から%1を引いた差（%2）</translation>
    </message>
    <message>
        <source>this period: %1</source>
        <translation>この期間：%1</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <comment>the day before: no data</comment>
        <translation>%1：データなし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the day before: 2026-11-20 11:20 – …</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>B minus A, %1 (%2)</source>
        <comment>the day before (2026-11-20 11:20 – …)</comment>
        <translation>BからA（%1）を引いた差（%2）</translation>
    </message>
    <message>
        <source>B, this period: %1</source>
        <translation>B（この期間）：%1</translation>
    </message>
    <message>
        <source>A, %1</source>
        <comment>the day before</comment>
        <translation>A（%1）</translation>
    </message>
</context>
<context>
    <name>toban::HeatReadout</name>
    <message>
        <source>above %1</source>
        <translation>%1超</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>%1以下</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>bucket edges</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time range</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>nothing was scraped in this time</source>
        <translation>この時間には何も取得されていません</translation>
    </message>
    <message>
        <source>%1 of %2 columns joined here were not scraped</source>
        <translation>ここにまとめた%2列のうち%1列は取得されていません</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>of the column</source>
        <translation>列内の割合</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1以下の割合</translation>
    </message>
    <message>
        <source>time spent</source>
        <translation>費やした時間</translation>
    </message>
    <message>
        <source>column n</source>
        <translation>列のn</translation>
    </message>
    <message>
        <source>of these columns</source>
        <translation>この期間内の割合</translation>
    </message>
    <message>
        <source>Enter zooms to this time</source>
        <translation>Enterでこの期間を拡大</translation>
    </message>
    <message>
        <source>whole range</source>
        <translation>期間全体</translation>
    </message>
    <message>
        <source>against %1</source>
        <comment>2026-11-20 11:20:00 – 11:35:00 JST</comment>
        <translation>比較：%1</translation>
    </message>
    <message>
        <source>No difference: calls are not known of both periods here.</source>
        <translation>差は求められません。ここでは両方の期間の呼び出しがそろっていません。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>19.2 % of 130 calls</comment>
        <translation>%2件中%1</translation>
    </message>
    <message>
        <source>this period</source>
        <translation>この期間</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>toban::HeatRequestsModel</name>
    <message>
        <source>%1 to %2: an edge of the selection cuts a bucket</source>
        <translation>%1～%2：選択範囲の端がバケットの途中にあります</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Requests with calls in the selection, the most calls first</source>
        <translation>選択範囲内に呼び出しがあるリクエスト（呼び出し回数の多い順）</translation>
    </message>
    <message>
        <source>Calls inside</source>
        <translation>範囲内の回数</translation>
    </message>
    <message>
        <source>How many of its calls lie in the time and the latency selected</source>
        <translation>このリクエストの呼び出しのうち、選択した時間と応答時間の範囲に入る回数</translation>
    </message>
    <message>
        <source>Of those inside</source>
        <translation>範囲内の割合</translation>
    </message>
    <message>
        <source>Its part of the calls of all requests selected</source>
        <translation>選択範囲内の全リクエストの呼び出し回数に占める割合</translation>
    </message>
    <message>
        <source>Of its own</source>
        <translation>自身の割合</translation>
    </message>
    <message>
        <source>Calls inside over all of its calls in the time selected</source>
        <translation>選択した時間内のこのリクエストの全呼び出し回数に占める、範囲内の割合</translation>
    </message>
</context>
<context>
    <name>toban::HeatSelectionPane</name>
    <message>
        <source>Selection of the heatmap</source>
        <translation>ヒートマップの選択範囲</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Show this time</source>
        <translation>この時間を表示</translation>
    </message>
    <message>
        <source>Sets the page&apos;s range to it (Enter)</source>
        <translation>ページの表示範囲をこの時間にします（Enter）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copies all of it as text (Ctrl+C)</source>
        <translation>すべてをテキストとしてコピーします（Ctrl+C）</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Clears the selection (Esc)</source>
        <translation>選択を解除します（Esc）</translation>
    </message>
    <message>
        <source>Requests in the selection</source>
        <translation>選択範囲内のリクエスト</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>latency · time range</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Requests of %1 in a selection of the heatmap</source>
        <translation>%1のリクエスト（ヒートマップの選択範囲内）</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>about %1 (%2)</source>
        <comment>an amount and its interval</comment>
        <translation>約%1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2 calls in this time (%3)</source>
        <translation>この時間の呼び出し%2回中%1回（%3）</translation>
    </message>
    <message>
        <source>%1 of the time spent</source>
        <translation>費やした時間の%1</translation>
    </message>
    <message>
        <source>about %1 of the time spent (%2)</source>
        <translation>費やした時間の約%1（%2）</translation>
    </message>
    <message>
        <source>There were no calls in this time.</source>
        <translation>この時間に呼び出しはありませんでした。</translation>
    </message>
    <message>
        <source>Writes what is in the table to a file</source>
        <translation>表の内容をファイルに書き出します</translation>
    </message>
    <message>
        <source>Single calls in the selection that the source kept a trace of</source>
        <translation>選択範囲内の呼び出しのうち、ソースがトレースとともに保存した例</translation>
    </message>
    <message>
        <source>Exemplars (%1)</source>
        <translation>呼び出しの例（%1）</translation>
    </message>
    <message>
        <source>Exemplars of %1 in a selection of the heatmap</source>
        <translation>%1の呼び出しの例（ヒートマップの選択範囲内）</translation>
    </message>
    <message>
        <source>times in UTC, durations in seconds</source>
        <translation>時刻はUTC、時間は秒</translation>
    </message>
</context>
<context>
    <name>toban::HeatView</name>
    <message>
        <source>A cell shows</source>
        <translation>マスの値</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>share of the column</source>
        <translation>列内の割合</translation>
    </message>
    <message>
        <source>time spent (calls × middle of the bucket)</source>
        <translation>費やした時間（回数×階級の中央）</translation>
    </message>
    <message>
        <source>Colour grows with</source>
        <translation>色の濃さ</translation>
    </message>
    <message>
        <source>the square root</source>
        <translation>平方根に比例</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>値に比例</translation>
    </message>
    <message>
        <source>the logarithm</source>
        <translation>対数に比例</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Logarithmic latency axis</source>
        <translation>応答時間の軸を対数にする</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>パーセンタイル</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Histogram of the column</source>
        <translation>列のヒストグラム</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Of the period compared with</source>
        <translation>比較する期間の表示</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>表示しない</translation>
    </message>
    <message>
        <source>its own heatmap beside this one</source>
        <translation>ヒートマップを横に並べる</translation>
    </message>
    <message>
        <source>this one&apos;s difference from it</source>
        <translation>この期間との差</translation>
    </message>
    <message>
        <source>%1, difference from %2</source>
        <comment>Latency, the day before</comment>
        <translation>%1（%2との差）</translation>
    </message>
    <message>
        <source>its own heatmap above this one</source>
        <translation>ヒートマップを上に並べる</translation>
    </message>
    <message>
        <source>Export the cells as CSV…</source>
        <translation>マスの値をCSVに書き出す…</translation>
    </message>
</context>
<context>
    <name>toban::Heatmap</name>
    <message>
        <source>calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>share of the column</source>
        <translation>列内の割合</translation>
    </message>
    <message>
        <source>time spent</source>
        <translation>費やした時間</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>share, difference</source>
        <translation>割合の差</translation>
    </message>
</context>
<context>
    <name>toban::Icalendar</name>
    <message>
        <source>the entry has no DTSTART</source>
        <translation>予定にDTSTARTがありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time</source>
        <translation>「%1」は日時ではありません</translation>
    </message>
    <message>
        <source>the time zone &apos;%1&apos; is not known</source>
        <translation>タイムゾーン「%1」は不明です</translation>
    </message>
    <message>
        <source>the entry ends before it begins, or after ten years</source>
        <translation>予定の終了が開始より前か、10年より先です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a period</source>
        <translation>「%1」は期間ではありません</translation>
    </message>
    <message>
        <source>the entry begins before 1900</source>
        <translation>予定の開始が1900年より前です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration</source>
        <translation>「%1」は時間の長さではありません</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1行目：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a line of a calendar</source>
        <translation>「%1」はカレンダーの行ではありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a parameter</source>
        <translation>%2の「%1」はパラメーターではありません</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1に値がありません</translation>
    </message>
    <message>
        <source>the calendar ends within %1, which begins at line %2</source>
        <translation>%2行目から始まる%1の途中でカレンダーが終わっています</translation>
    </message>
    <message>
        <source>this is no calendar: BEGIN:VCALENDAR is expected</source>
        <translation>カレンダーではありません。BEGIN:VCALENDARが必要です</translation>
    </message>
    <message>
        <source>parts are nested too deeply</source>
        <translation>要素の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>END:%1 is expected for the BEGIN at line %2</source>
        <translation>%2行目のBEGINに対するEND:%1が必要です</translation>
    </message>
    <message>
        <source>The calendar is larger than 16 MiB.</source>
        <translation>カレンダーが16 MiBを超えています。</translation>
    </message>
    <message>
        <source>The calendar has more than 200,000 lines.</source>
        <translation>カレンダーが200,000行を超えています。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither the calendar nor &apos;zone&apos; names the time zone of its local times and days: UTC is taken.</source>
        <translation>タイムゾーンのない日付と時刻のタイムゾーンが、カレンダーにも「zone」にもありません。UTCとして扱います。</translation>
    </message>
    <message>
        <source>The calendar has more repetitions than can be computed.</source>
        <translation>カレンダーの繰り返しが多すぎて計算できません。</translation>
    </message>
    <message>
        <source>No entry of the calendar can be read: %1</source>
        <translation>カレンダーの予定を1つも読み取れません：%1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too long</source>
        <translation>「%1」は長すぎます</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a rule of repetition</source>
        <translation>「%1」は繰り返しの規則ではありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of another calendar than the Gregorian one</source>
        <translation>「%1」はグレゴリオ暦以外の暦の規則です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; repeats more often than each hour</source>
        <translation>「%1」は1時間より短い間隔で繰り返します</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends at no time</source>
        <translation>「%1」の終わりが日時ではありません</translation>
    </message>
</context>
<context>
    <name>toban::IcalendarSource</name>
    <message>
        <source>the entry names nobody</source>
        <translation>予定に人の名前がありません</translation>
    </message>
</context>
<context>
    <name>toban::InboxModel</name>
    <message>
        <source>%1, last known</source>
        <translation>%1（最後にわかった状態）</translation>
    </message>
    <message>
        <source>fired %1 times in 24 hours, flapping %2</source>
        <translation>24時間に%1回発報、ばたつき %2</translation>
    </message>
    <message>
        <source>kept in Toban only</source>
        <translation>Toban内だけに記録</translation>
    </message>
    <message>
        <source>inhibited</source>
        <translation>抑制中（他のアラートによる）</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1（%2まで）</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The value of the rule&apos;s expression, against the number it is compared with</source>
        <translation>ルールの式の値と、比較する数値</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>How often it fired in the last 24 hours</source>
        <translation>直近24時間に発報した回数</translation>
    </message>
    <message>
        <source>History, 24 h</source>
        <translation>履歴（24時間）</translation>
    </message>
    <message>
        <source>Half an hour a cell; hatched where nobody asked</source>
        <translation>1マスは30分。斜線は問い合わせがなかった時間</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Who looks after it, kept in Toban only</source>
        <translation>確認した人（Toban内だけに記録）</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>通知停止</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>As the alert itself says</source>
        <translation>アラート自身が示す重大度</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>How long ago its state changed</source>
        <translation>状態が変わってからの時間</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>手順書</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Since when its condition holds; of one that is over, since when</source>
        <translation>条件が成り立ってからの時間。復旧したものは復旧してからの時間</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>最後にわかった状態</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Group, closed: %1</source>
        <translation>閉じたグループ：%1</translation>
    </message>
    <message>
        <source>Group, open: %1</source>
        <translation>開いたグループ：%1</translation>
    </message>
</context>
<context>
    <name>toban::IncidentDeeds</name>
    <message>
        <source>Send now</source>
        <translation>今すぐ送信</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解決にする</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>メモ…</translation>
    </message>
    <message>
        <source>Status update…</source>
        <translation>状況報告…</translation>
    </message>
    <message>
        <source>Open at its provider</source>
        <translation>提供元で開く</translation>
    </message>
    <message>
        <source>Unlock actions…</source>
        <translation>操作のロックを解除…</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Nothing can be done at %1 from here.</source>
        <translation>ここから%1を操作することはできません。</translation>
    </message>
    <message>
        <source>%1 knows no status updates.</source>
        <translation>%1には状況報告の機能がありません。</translation>
    </message>
    <message>
        <source>It is resolved.</source>
        <translation>すでに解決済みです。</translation>
    </message>
    <message>
        <source>Nothing is locked here.</source>
        <translation>ロックされた操作はありません。</translation>
    </message>
    <message>
        <source>No incident is selected.</source>
        <translation>インシデントが選択されていません。</translation>
    </message>
    <message>
        <source>It names no such address.</source>
        <translation>URLがありません。</translation>
    </message>
    <message>
        <source>Opened at %1.</source>
        <translation>%1を開きました。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Status update</source>
        <translation>状況報告</translation>
    </message>
    <message>
        <source>Everybody who can see the incident at its provider can read it.</source>
        <translation>提供元でこのインシデントを見られる人は全員、このメモを読めます。</translation>
    </message>
    <message>
        <source>The provider sends it to everybody who follows the incident.</source>
        <translation>提供元から、このインシデントの購読者全員に送信されます。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>what the button does, and its key</extracomment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>toban::IncidentDetail</name>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>over</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>came from</source>
        <translation>発生元</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Nothing of its log is known.</source>
        <translation>ログの内容はまだわかっていません。</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Select an incident to see what is known of it.</source>
        <translation>インシデントを選択すると、詳細が表示されます。</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>known so since %1</source>
        <translation>%1からこの状態</translation>
    </message>
    <message>
        <source>%1 has not just answered: it may be otherwise by now.</source>
        <translation>%1から直近の応答がありません。現在の状態は異なる可能性があります。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1後</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Escalation policy</source>
        <translation>エスカレーションポリシー</translation>
    </message>
</context>
<context>
    <name>toban::Incidents</name>
    <message>
        <source>triggered</source>
        <translation>発生中</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>called</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>no longer acknowledged</source>
        <translation>確認の取り消し</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>エスカレーション</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>再オープン</translation>
    </message>
    <message>
        <source>note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>status update</source>
        <translation>状況報告</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Status update</source>
        <translation>状況報告</translation>
    </message>
    <message>
        <source>%1 is on its way</source>
        <translation>%1を送信中です</translation>
    </message>
    <message>
        <source>%1 not sent: it waited for more than ten minutes</source>
        <translation>%1は送信されませんでした：10分以上待機したためです</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1は拒否されました：%2</translation>
    </message>
    <message>
        <source>%1 triggered, %2 acknowledged</source>
        <translation>発生中%1件、確認済み%2件</translation>
    </message>
    <message>
        <source>no open incidents</source>
        <translation>対応中のインシデントはありません</translation>
    </message>
    <message>
        <source>no open incidents known; %1 of %2 sources have just answered</source>
        <translation>対応中のインシデントは把握されていません（%2件中%1件のソースが応答）</translation>
    </message>
</context>
<context>
    <name>toban::IncidentsModel</name>
    <message>
        <source>%1, last known</source>
        <translation>%1（最後にわかった状態）</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1、%2前</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>How long ago it began</source>
        <translation>発生からの経過時間</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>How long ago it was resolved</source>
        <translation>解決からの経過時間</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Wanted here</source>
        <translation>ここからの操作</translation>
    </message>
    <message>
        <source>What was asked for here and the provider has not confirmed</source>
        <translation>ここから依頼し、提供元でまだ確認できていない操作</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
</context>
<context>
    <name>toban::IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>インシデントを絞り込む</translation>
    </message>
    <message>
        <source>filter: checkout -batch</source>
        <translation>絞り込み：checkout -batch</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み込めません：%1</translation>
    </message>
    <message>
        <source>No provider has told of an incident of the last 14 days.</source>
        <translation>過去14日間のインシデントは、どの提供元からも報告されていません。</translation>
    </message>
</context>
<context>
    <name>toban::InitCommand</name>
    <message>
        <source>%1 is there already; --force replaces it</source>
        <translation>%1はすでにあります。--forceで置き換えます</translation>
    </message>
    <message>
        <source>%1, scraped every %2</source>
        <translation>%1、収集間隔 %2</translation>
    </message>
    <message>
        <source>wrote %1</source>
        <translation>%1を書き出しました</translation>
    </message>
    <message>
        <source>No latency histogram that a recipe knows was found, so there is nothing to watch. A workspace can be written by hand; see the manual page.</source>
        <translation>レシピに合う応答時間のヒストグラムが見つからないため、監視する対象がありません。ワークスペースは手で書くこともできます。マニュアルを参照してください。</translation>
    </message>
    <message>
        <source>+ alerts  Alertmanager %1</source>
        <translation>+ アラート  Alertmanager %1</translation>
    </message>
</context>
<context>
    <name>toban::IntentPump</name>
    <message>
        <source>It waited for more than ten minutes.</source>
        <translation>10分を超えて待機していたため、送信しませんでした。</translation>
    </message>
    <message>
        <source>Nothing is asked of this source.</source>
        <translation>このソースには何も問い合わせていません。</translation>
    </message>
    <message>
        <source>There is no such source of alerts.</source>
        <translation>該当するアラートのソースがありません。</translation>
    </message>
    <message>
        <source>There is no such source of incidents.</source>
        <translation>該当するインシデントのソースがありません。</translation>
    </message>
</context>
<context>
    <name>toban::LaneBar</name>
    <message>
        <source>answered whole just now</source>
        <translation>今、完全に応答しました</translation>
    </message>
    <message>
        <source>what it tells now is not known</source>
        <translation>現在の内容はわかりません</translation>
    </message>
    <message>
        <source>its dead-man&apos;s switch fires, as it should</source>
        <translation>死活監視アラートは正常に発報しています</translation>
    </message>
    <message>
        <source>its dead-man&apos;s switch is silent</source>
        <translation>死活監視アラートが届いていません</translation>
    </message>
    <message>
        <source>%1 of %2 sources have just answered</source>
        <translation>%2件中%1件のソースが応答</translation>
    </message>
</context>
<context>
    <name>toban::LaneButton</name>
    <message>
        <source>Show this class alone; once more shows all</source>
        <translation>この分類だけを表示。もう一度押すとすべて表示</translation>
    </message>
</context>
<context>
    <name>toban::LatencyChart</name>
    <message>
        <source>Percentiles</source>
        <translation>パーセンタイル</translation>
    </message>
    <message>
        <source>Latency as percentiles (H)</source>
        <translation>応答時間をパーセンタイルで表示（H）</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Calls by time and latency (H)</source>
        <translation>時刻と応答時間ごとの呼び出し回数を表示（H）</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>線</translation>
    </message>
    <message>
        <source>mean (misleading)</source>
        <translation>平均（誤解を招く）</translation>
    </message>
    <message>
        <source>Open in the source (%1)</source>
        <translation>ソースで開く（%1）</translation>
    </message>
</context>
<context>
    <name>toban::LoadPane</name>
    <message>
        <source>How far back</source>
        <translation>対象期間</translation>
    </message>
    <message numerus="yes">
        <source>last %n week(s)</source>
        <translation>
            <numerusform>過去%n週間</numerusform>
        </translation>
    </message>
    <message>
        <source>Load of being on call</source>
        <translation>オンコールの負荷</translation>
    </message>
    <message>
        <source>Load of being on call, %1, as of %2</source>
        <translation>オンコールの負荷、%1、%2時点</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>Nobody had a duty in this time, as far as the plans are known.</source>
        <translation>この期間の当番は、分かっている当番表にはありません。</translation>
    </message>
    <message>
        <source>Pages are the calls that providers logged.</source>
        <translation>緊急呼び出しは、プロバイダーの記録によるものです。</translation>
    </message>
    <message>
        <source>No provider logged a call in this time: pages are alerts of class Page that began to fire while somebody had the duty of a first level.</source>
        <translation>この期間にプロバイダーの呼び出し記録がないため、レベル1の当番中に発報した緊急クラスのアラートを数えています。</translation>
    </message>
    <message>
        <source>How good the plans are</source>
        <translation>当番表の質</translation>
    </message>
</context>
<context>
    <name>toban::MainWindow</name>
    <message>
        <source>Offline: no source is connected; what is shown was recorded earlier.</source>
        <translation>オフライン：ソースに接続していません。表示しているのは以前に記録した内容です。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概況</translation>
    </message>
    <message>
        <source>Overview (Ctrl+1)</source>
        <translation>概況（Ctrl+1）</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Requests (Ctrl+2)</source>
        <translation>リクエスト（Ctrl+2）</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Polling stopped: %1</source>
        <translation>データの取得が停止しました：%1</translation>
    </message>
    <message>
        <source>The store cannot be read: %1</source>
        <translation>保存先を読み取れません：%1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare (Ctrl+3)</source>
        <translation>比較（Ctrl+3）</translation>
    </message>
    <message>
        <source>Sources (Ctrl+4)</source>
        <translation>ソース（Ctrl+4）</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Board (Ctrl+5)</source>
        <translation>ボード (Ctrl+5)</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Alerts (Ctrl+6)</source>
        <translation>アラート（Ctrl+6）</translation>
    </message>
    <message numerus="yes">
        <source>Sounds of alerts are muted for %n more minute(s); Ctrl+M ends that.</source>
        <translation>
            <numerusform>アラートの音をあと%n分間消しています。Ctrl+Mで元に戻します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Incidents (Ctrl+8)</source>
        <translation>インシデント（Ctrl+8）</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>オンコール</translation>
    </message>
    <message>
        <source>On call (Ctrl+7)</source>
        <translation>オンコール（Ctrl+7）</translation>
    </message>
    <message>
        <source>This workspace has no service %1.</source>
        <translation>このワークスペースにサービス%1はありません。</translation>
    </message>
    <message>
        <source>The page of the link is not there in this workspace.</source>
        <translation>リンク先のページはこのワークスペースにありません。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Copy a link to this place</source>
        <translation>この場所へのリンクをコピー</translation>
    </message>
    <message>
        <source>Open the link in the clipboard</source>
        <translation>クリップボードのリンクを開く</translation>
    </message>
    <message>
        <source>Open a link…</source>
        <translation>リンクを開く…</translation>
    </message>
    <message>
        <source>%1 ▸ %2, %3, as of %4</source>
        <comment>service, page, stretch of time, moment</comment>
        <translation>%1 ▸ %2、%3、%4時点</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>A link that begins with toban://</source>
        <translation>toban:// で始まるリンク</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop filling in what was missed</source>
        <translation>欠けた過去データの取得を中止します</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>保存領域</translation>
    </message>
    <message>
        <source>Storage (Ctrl+9)</source>
        <translation>保存領域（Ctrl+9）</translation>
    </message>
</context>
<context>
    <name>toban::MarkDesk</name>
    <message>
        <source>The mark was not stored: %1</source>
        <translation>マークを保存できませんでした：%1</translation>
    </message>
    <message>
        <source>Set a mark</source>
        <translation>マークを付ける</translation>
    </message>
    <message>
        <source>What happened at %1?</source>
        <translation>%1に何がありましたか？</translation>
    </message>
    <message>
        <source>Set mark here…</source>
        <translation>ここにマークを付ける…</translation>
    </message>
    <message>
        <source>Remove the mark “%1”</source>
        <translation>マーク「%1」を削除</translation>
    </message>
    <message>
        <source>Set the mark “%1” again</source>
        <translation>マーク「%1」を付け直す</translation>
    </message>
</context>
<context>
    <name>toban::MarkFrames</name>
    <message>
        <source>restart of %1</source>
        <comment>an instance</comment>
        <translation>%1の再起動</translation>
    </message>
    <message numerus="yes">
        <source>%n restarts: %1</source>
        <translation>
            <numerusform>%n件の再起動：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1 → %2</source>
        <translation>バージョン %1 → %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a change, an instance</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n instances: %2</source>
        <translation>
            <numerusform>%1（%nインスタンス：%2）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::MeStrip</name>
    <message>
        <source>My shifts</source>
        <translation>自分のシフト</translation>
    </message>
    <message>
        <source>All of them, as far as the plans go; one leads to the timeline</source>
        <translation>当番表にある限りすべて。選ぶとタイムラインに移ります</translation>
    </message>
    <message>
        <source>Export my shifts…</source>
        <translation>自分のシフトを書き出す…</translation>
    </message>
    <message>
        <source>As a calendar file (.ics), final shifts alone</source>
        <translation>カレンダーファイル（.ics）として、確定したシフトだけ</translation>
    </message>
    <message>
        <source>On call: %1</source>
        <translation>オンコール：%1</translation>
    </message>
</context>
<context>
    <name>toban::NoticeActions</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notifications of the desktop</source>
        <translation>デスクトップ通知</translation>
    </message>
    <message>
        <source>Sound for %1</source>
        <comment>class</comment>
        <translation>「%1」の音</translation>
    </message>
    <message>
        <source>Mute sounds for 10 minutes, or end that (on Alerts also M)</source>
        <translation>音を10分間消す、または元に戻す（アラートのページではMも）</translation>
    </message>
</context>
<context>
    <name>toban::NoticeDesk</name>
    <message>
        <source>The alert was not acknowledged: %1</source>
        <translation>アラートを確認済みにできませんでした：%1</translation>
    </message>
</context>
<context>
    <name>toban::NoticeSound</name>
    <message>
        <source>Alerts have no sound: none of pw-play, paplay and aplay can play.</source>
        <translation>アラートの音を鳴らせません。pw-play、paplay、aplayのいずれも再生できません。</translation>
    </message>
</context>
<context>
    <name>toban::NoticeTexts</name>
    <message>
        <source>alert without a name</source>
        <translation>名前のないアラート</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>class: name of the alert</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Until now its class was %1.</source>
        <translation>これまでの区分は「%1」でした。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has looked yet – %1</source>
        <translation>まだ誰も見ていません – %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) nobody has looked at</source>
        <translation>
            <numerusform>まだ誰も見ていない緊急呼び出しが%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>class, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) active since before the start</source>
        <translation>
            <numerusform>起動前から続くアラートが%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet hours are over: %n alert(s)</source>
        <translation>
            <numerusform>通知を控える時間帯が終わりました：アラート%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <translation>
            <numerusform>新しいアラートが%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them over already</source>
        <translation>
            <numerusform>うち%n件は復旧済み</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::NoticeTray</name>
    <message>
        <source>Open Toban</source>
        <translation>Tobanを開く</translation>
    </message>
    <message>
        <source>Mute sounds for 10 minutes</source>
        <translation>音を10分間消す</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) active</source>
        <translation>
            <numerusform>緊急呼び出し：%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) active</source>
        <translation>
            <numerusform>チケット：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sounds are muted</source>
        <translation>音を消しています</translation>
    </message>
</context>
<context>
    <name>toban::OnCallLoadModel</name>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1（n = %2）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>緊急呼び出し</translation>
    </message>
    <message>
        <source>How often they were called; calls within 60 s are one</source>
        <translation>緊急呼び出しの回数。60秒以内のものは1回と数えます</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>業務時間</translation>
    </message>
    <message>
        <source>In business hours, by the clock where they are</source>
        <translation>本人の現地時刻で業務時間内</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>時間外</translation>
    </message>
    <message>
        <source>Outside of business hours and on holidays, by the clock where they are</source>
        <translation>本人の現地時刻で業務時間外と休日</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡眠時間</translation>
    </message>
    <message>
        <source>In hours of sleep, by the clock where they are</source>
        <translation>本人の現地時刻で睡眠時間内</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>週ごと</translation>
    </message>
    <message>
        <source>Pages of each week from its Monday: business/off/asleep</source>
        <translation>月曜日から始まる週ごとの緊急呼び出し：業務時間/時間外/睡眠時間</translation>
    </message>
    <message>
        <source>Pages × mean</source>
        <translation>呼び出しの偏り</translation>
    </message>
    <message>
        <source>Pages against the mean of all: 1 is as many</source>
        <translation>全員の平均に対する緊急呼び出しの回数。1は平均どおり</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Days on which they had a duty</source>
        <translation>当番のあった日数</translation>
    </message>
    <message>
        <source>Longest run</source>
        <translation>最長連続</translation>
    </message>
    <message>
        <source>Most of these days in a row</source>
        <translation>当番のあった日が最も長く続いた日数</translation>
    </message>
    <message>
        <source>Duty × mean</source>
        <translation>当番の偏り</translation>
    </message>
    <message>
        <source>How long they had a duty, against the mean of all</source>
        <translation>全員の平均に対する当番の長さ</translation>
    </message>
    <message>
        <source>Ack. p50</source>
        <translation>確認 p50</translation>
    </message>
    <message>
        <source>Half of the acknowledged pages waited no longer; n is their number</source>
        <translation>確認された緊急呼び出しの半数はこの時間以内。nはその件数</translation>
    </message>
    <message>
        <source>Ack. p95</source>
        <translation>確認 p95</translation>
    </message>
    <message>
        <source>95 of 100 acknowledged pages waited no longer; n is their number</source>
        <translation>確認された緊急呼び出しの95%はこの時間以内。nはその件数</translation>
    </message>
    <message>
        <source>Never ack.</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Pages that nobody acknowledged</source>
        <translation>誰も確認しなかった緊急呼び出し</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>とても良い</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良い</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>やや悪い</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>gaps %1 %</source>
        <translation>空白%1%</translation>
    </message>
    <message>
        <source>longest duty × %1 of the mean</source>
        <translation>最長の当番は平均の%1倍</translation>
    </message>
    <message>
        <source>%1 days without a break</source>
        <translation>連続%1日</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>%1名で分担</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>toban::OnCallModel</name>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead</source>
        <translation>
            <numerusform>今後%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>The first level is called first</source>
        <translation>レベル1から順に呼び出されます</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在の当番</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>交代</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の当番</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>代行</translation>
    </message>
    <message>
        <source>Whether somebody stands in for who had the turn, now or within 14 days</source>
        <translation>現在または14日以内に、本来の当番に代わる代行があるか</translation>
    </message>
    <message>
        <source>Gap in 14 d</source>
        <translation>14日以内の空白</translation>
    </message>
    <message>
        <source>When nobody has the duty within the next 14 days</source>
        <translation>今後14日間で当番がいない時間帯</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Who has a duty within the next 14 days while they are away</source>
        <translation>今後14日間で、不在中に当番が割り当てられている人</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>当番表</translation>
    </message>
    <message>
        <source>When its source last told it</source>
        <translation>ソースが最後に知らせた時刻</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
</context>
<context>
    <name>toban::OnCallSource</name>
    <message>
        <source>It tells no rotas.</source>
        <translation>このソースは当番表を提供していません。</translation>
    </message>
    <message>
        <source>It tells no incidents.</source>
        <translation>このソースはインシデントを提供していません。</translation>
    </message>
    <message>
        <source>Nothing can be done there.</source>
        <translation>このソースは操作に対応していません。</translation>
    </message>
</context>
<context>
    <name>toban::OnCallWords</name>
    <message>
        <source>not confirmed: its source never answered</source>
        <translation>未確認：ソースから一度も応答がありません</translation>
    </message>
    <message>
        <source>confirmed %1 ago</source>
        <translation>%1前に確認</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>not confirmed since %1</source>
        <translation>%1から未確認</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>レベル%1</translation>
    </message>
    <message>
        <source>now, for %1</source>
        <translation>現在から%1</translation>
    </message>
    <message>
        <source>in %1, for %2</source>
        <translation>%1後から%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n gap(s))</source>
        <translation>
            <numerusform>%1（空白%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person: leave</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>当番なし</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1のレベル%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of them you are is not known: name yourself as &quot;me&quot; in the [oncall] table of the workspace.</source>
        <translation>あなたが誰かが不明です。ワークスペースの[oncall]テーブルの&quot;me&quot;に自分の名前を書いてください。</translation>
    </message>
    <message>
        <source>No shift of yours is planned, as far as the plans go.</source>
        <translation>当番表にある限り、あなたのシフトの予定はありません。</translation>
    </message>
    <message>
        <source>You are on call: %1, until %2 (in %3)</source>
        <translation>あなたが当番です：%1、%2まで（あと%3）</translation>
    </message>
    <message>
        <source>Your next shift: %1 (in %2), %3</source>
        <translation>次のシフト：%1（%2後）、%3</translation>
    </message>
</context>
<context>
    <name>toban::OutsideLink</name>
    <message>
        <source>Refused: %1 %2</source>
        <translation>開けません。%1 %2</translation>
    </message>
    <message>
        <source>the address is too long.</source>
        <translation>URLが長すぎます。</translation>
    </message>
    <message>
        <source>there are hidden characters in the address.</source>
        <translation>URLに見えない文字が含まれています。</translation>
    </message>
    <message>
        <source>it is not an address of the web (http or https).</source>
        <translation>WebのURL（httpまたはhttps）ではありません。</translation>
    </message>
</context>
<context>
    <name>toban::OverviewPage</name>
    <message>
        <source>Latency</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>毎秒リクエスト数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>share of requests, and how many</source>
        <translation>割合と件数</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>飽和度</translation>
    </message>
    <message>
        <source>worst first, against its limit</source>
        <translation>上限に対する割合、高い順</translation>
    </message>
</context>
<context>
    <name>toban::OverviewView</name>
    <message>
        <source>other</source>
        <comment>status class</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>all</source>
        <comment>requests</comment>
        <translation>全体</translation>
    </message>
</context>
<context>
    <name>toban::Page</name>
    <message>
        <source>%1, next try in %2</source>
        <translation>%1、%2 後に再試行</translation>
    </message>
</context>
<context>
    <name>toban::PanelFrame</name>
    <message>
        <source>late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>更新停止</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>取得不能</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>toban::PersonMenu</name>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>ショートメッセージ</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>%1にメールを書く</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1に電話をかける</translation>
    </message>
    <message>
        <source>Copy %1: %2</source>
        <translation>%1をコピー：%2</translation>
    </message>
    <message>
        <source>Contacts are hidden by the workspace</source>
        <translation>連絡先はワークスペースの設定で隠されています</translation>
    </message>
    <message>
        <source>No contact is known</source>
        <translation>連絡先は不明です</translation>
    </message>
    <message>
        <source>Open the plan at %1</source>
        <translation>%1で当番表を開く</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>誰も指定されていません</translation>
    </message>
</context>
<context>
    <name>toban::PlaceLink</name>
    <message>
        <source>link, &apos;%1&apos;</source>
        <translation>リンクの「%1」</translation>
    </message>
    <message>
        <source>there are hidden characters in it</source>
        <translation>見えない文字が含まれています</translation>
    </message>
    <message>
        <source>not a time such as 2026-11-21T01:40:00Z</source>
        <translation>2026-11-21T01:40:00Zのような時刻ではありません</translation>
    </message>
    <message>
        <source>a range lasts from a second to a year</source>
        <translation>範囲は1秒から1年までです</translation>
    </message>
    <message>
        <source>not a duration such as 1h</source>
        <translation>1hのような期間ではありません</translation>
    </message>
    <message>
        <source>not previous, day, week or range</source>
        <translation>previous、day、week、rangeのどれでもありません</translation>
    </message>
    <message>
        <source>only = can stand here</source>
        <translation>ここで使えるのは = だけです</translation>
    </message>
    <message>
        <source>not percentiles or heatmap</source>
        <translation>percentilesでもheatmapでもありません</translation>
    </message>
    <message>
        <source>not an address that begins with toban://</source>
        <translation>toban:// で始まるアドレスではありません</translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>%1文字を超えています</translation>
    </message>
    <message>
        <source>there is no such page</source>
        <translation>そのページはありません</translation>
    </message>
</context>
<context>
    <name>toban::PrometheusDiscovery</name>
    <message>
        <source>source %1</source>
        <translation>ソース%1</translation>
    </message>
    <message>
        <source>there is no server to ask</source>
        <translation>問い合わせるサーバーがありません</translation>
    </message>
</context>
<context>
    <name>toban::QuantileEstimate</name>
    <message>
        <source>The histograms are of kinds that cannot be added.</source>
        <translation>ヒストグラムの種類が異なり、合算できません。</translation>
    </message>
    <message>
        <source>The histograms have no bucket in common but the last.</source>
        <translation>ヒストグラムに最後の階級以外の共通の階級がありません。</translation>
    </message>
    <message>
        <source>The histogram has no +Inf bucket.</source>
        <translation>ヒストグラムに+Infの階級がありません。</translation>
    </message>
</context>
<context>
    <name>toban::RangeDialog</name>
    <message>
        <source>Custom range</source>
        <translation>期間の指定</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Write 2026-11-14 10:35, 10:35, now or -2h (zone: %1).</source>
        <translation>2026-11-14 10:35、10:35、now、-2hのように入力してください（タイムゾーン：%1）。</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>終了が開始より前になっています。</translation>
    </message>
</context>
<context>
    <name>toban::Readout</name>
    <message>
        <source>above %1</source>
        <translation>%1超</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval of a value</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>n=%1</source>
        <translation>n=%1</translation>
    </message>
    <message>
        <source>n=%1, %2 needs %3</source>
        <comment>observations</comment>
        <translation>n=%1（%2には%3必要）</translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>change against an earlier period</comment>
        <translation>現在との差 %1</translation>
    </message>
    <message>
        <source>joined over %1 to get enough observations</source>
        <translation>観測数を満たすため%1分をまとめています</translation>
    </message>
</context>
<context>
    <name>toban::Recipe</name>
    <message>
        <source>bad regular expression: %1</source>
        <translation>正規表現の誤り：%1</translation>
    </message>
    <message>
        <source>&apos;used&apos; needs a group that names the pool</source>
        <translation>「used」にはプール名を表すグループが必要です</translation>
    </message>
    <message>
        <source>&apos;request&apos; must be a list of lists of labels</source>
        <translation>「request」はラベルのリストのリストにしてください</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>a recipe needs a family, a saturation or a pool</source>
        <translation>レシピにはfamily、saturation、poolのいずれかが必要です</translation>
    </message>
    <message>
        <source>a recipe with families needs a protocol</source>
        <translation>familyを持つレシピにはprotocolが必要です</translation>
    </message>
</context>
<context>
    <name>toban::RecordCommand</name>
    <message>
        <source>%1: %2 answers, %3 failures</source>
        <translation>%1：応答%2回、失敗%3回</translation>
    </message>
    <message>
        <source>, not stored: %1</source>
        <translation>、未保存：%1</translation>
    </message>
    <message>
        <source>recorded for %1: %2 answers, %3 failures</source>
        <translation>%1間記録しました：応答%2回、失敗%3回</translation>
    </message>
    <message>
        <source>%1: %2 of %3 slices</source>
        <translation>%1：%3区間中%2区間</translation>
    </message>
    <message>
        <source>interrupted; what was fetched is stored</source>
        <translation>中断しました。取得した分は保存されています</translation>
    </message>
    <message>
        <source>no source has answered yet; give it more time with --for</source>
        <translation>まだどのソースも応答していません。--for で時間を延ばしてください</translation>
    </message>
    <message>
        <source>%L1 values fetched in %2</source>
        <translation>%L1 個の値を %2 で取得しました</translation>
    </message>
    <message>
        <source>, %1 of the past still to fetch (%2 % done)</source>
        <translation>、過去分の残り%1（%2 %完了）</translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation>、残り時間約%1</translation>
    </message>
    <message>
        <source>%1: all of it is held already</source>
        <translation>%1：すべて保存済みです</translation>
    </message>
</context>
<context>
    <name>toban::RecordFilter</name>
    <message>
        <source>filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>%1 is no column; there are: %2</source>
        <translation>列「%1」はありません。使える列：%2</translation>
    </message>
    <message>
        <source>cannot read %1</source>
        <translation>「%1」を読み取れません</translation>
    </message>
</context>
<context>
    <name>toban::ReplayActions</name>
    <message>
        <source>Play or pause</source>
        <translation>再生・一時停止</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>One sample back</source>
        <translation>1サンプル戻る</translation>
    </message>
    <message>
        <source>One sample forward</source>
        <translation>1サンプル進む</translation>
    </message>
    <message>
        <source>To the change before</source>
        <translation>前の変化へ</translation>
    </message>
    <message>
        <source>To the next change</source>
        <translation>次の変化へ</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>再生を遅くする</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>再生を速くする</translation>
    </message>
    <message>
        <source>Play at %1×</source>
        <translation>%1倍で再生</translation>
    </message>
</context>
<context>
    <name>toban::ReplayBand</name>
    <message>
        <source>back to live  Esc</source>
        <translation>ライブに戻る  Esc</translation>
    </message>
    <message>
        <source>REPLAY   %1</source>
        <translation>再生   %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>How fast it plays ({ and })</source>
        <translation>再生速度（{ と }）</translation>
    </message>
    <message>
        <source>%1 behind live</source>
        <translation>ライブの%1前</translation>
    </message>
    <message>
        <source>no change known before this one</source>
        <translation>これより前の変化はわかっていません</translation>
    </message>
    <message>
        <source>Plays at %1×</source>
        <translation>%1倍で再生</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
</context>
<context>
    <name>toban::RequestDetail</name>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>How they ended</source>
        <translation>結果の内訳</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>± %1 at the edges</source>
        <translation>端の誤差 ±%1</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>%1 of all requests</source>
        <translation>全リクエストの%1</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>interval</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>Halving this request saves %1 of all request time in this range.</source>
        <translation>このリクエストの時間を半分にすると、この期間の全リクエスト時間の%1を節約できます。</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>Total time is the sum of all durations. A percentile lies in the interval behind it; grey means too few calls for it to mean much.</source>
        <translation>合計時間は所要時間の総和です。パーセンタイルの真の値は右の区間内にあります。灰色は、呼び出し回数が少なく参考にならない値です。</translation>
    </message>
    <message>
        <source>No request selected</source>
        <translation>リクエスト未選択</translation>
    </message>
    <message>
        <source>Select a request to see its percentiles.</source>
        <translation>リクエストを選ぶとパーセンタイルを表示します。</translation>
    </message>
    <message>
        <source>%1 arrived; the edges alone may make ± %2</source>
        <translation>到達%1（範囲の端による誤差±%2以内）</translation>
    </message>
    <message>
        <source>%1 arrived, %2 never did</source>
        <translation>到達%1、未到達%2</translation>
    </message>
    <message>
        <source>%1 arrived, %2 of them not by way of %3</source>
        <translation>到達%1、うち%2は%3を経由せず</translation>
    </message>
    <message>
        <source>application %1, %2</source>
        <translation>アプリケーション %1、%2</translation>
    </message>
    <message>
        <source>The difference of two percentiles is not the percentile of the differences; that of the means is exact.</source>
        <translation>パーセンタイルどうしの差は、差のパーセンタイルではありません。平均の差は正確です。</translation>
    </message>
    <message>
        <source>In front of it: %1</source>
        <translation>手前のプロキシ：%1</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み込めません：%1</translation>
    </message>
    <message>
        <source>It knows no request of this name. Grouping rules of either service can give them the same.</source>
        <translation>この名前のリクエストはありません。どちらかのサービスの規則で同じ名前にまとめられます。</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>How long the calls took, instead of the numbers. Drag over buckets to see what they amount to.</source>
        <translation>数値の代わりに、呼び出しにかかった時間の分布を表示します。バケットの上をドラッグすると、その合計がわかります。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>There is no histogram to draw.</source>
        <translation>描画できるヒストグラムがありません。</translation>
    </message>
    <message>
        <source>Select a request to see its distribution.</source>
        <translation>リクエストを選択すると分布が表示されます。</translation>
    </message>
    <message>
        <source>%1 of it in front</source>
        <translation>うち%1は手前</translation>
    </message>
</context>
<context>
    <name>toban::RequestGroup</name>
    <message>
        <source>the pattern is empty</source>
        <translation>パターンが空です</translation>
    </message>
    <message>
        <source>not a regular expression, at character %1: %2</source>
        <translation>正規表現ではありません（%1文字目）：%2</translation>
    </message>
    <message>
        <source>pattern and name must fit one line of the form PATTERN -&gt; NAME</source>
        <translation>パターンと名前は「パターン -&gt; 名前」の形の1行に収まらなければなりません</translation>
    </message>
</context>
<context>
    <name>toban::RequestScatter</name>
    <message>
        <source>Calls against time</source>
        <translation>呼び出し回数と時間</translation>
    </message>
    <message>
        <source>The filter hides all requests.</source>
        <translation>絞り込みにより、すべてのリクエストが隠れています。</translation>
    </message>
    <message>
        <source>No calls in this time range.</source>
        <translation>この期間に呼び出しはありません。</translation>
    </message>
</context>
<context>
    <name>toban::RequestsActions</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Sort by total time</source>
        <translation>合計時間順</translation>
    </message>
    <message>
        <source>Sort by p95</source>
        <translation>p95順</translation>
    </message>
    <message>
        <source>Sort by calls</source>
        <translation>呼び出し回数順</translation>
    </message>
    <message>
        <source>Sort by errors</source>
        <translation>エラー率順</translation>
    </message>
    <message>
        <source>Sort by dispersion</source>
        <translation>ばらつきで並べ替え</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>表示する列を選ぶ</translation>
    </message>
    <message>
        <source>Show or hide calls against time</source>
        <translation>呼び出し回数と時間の散布図を表示または非表示にする</translation>
    </message>
    <message>
        <source>Group requests…</source>
        <translation>リクエストをまとめる…</translation>
    </message>
    <message>
        <source>Sort by change of total time</source>
        <translation>合計時間の変化で並べ替え</translation>
    </message>
</context>
<context>
    <name>toban::RequestsModel</name>
    <message>
        <source>%1, of which %2 may lie beyond the edges of the range</source>
        <translation>%1、うち%2は期間の端の外かもしれません</translation>
    </message>
    <message>
        <source>This service declares no way to tell errors.</source>
        <translation>このサービスにはエラーの見分け方が定義されていません。</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%2回中%1回</translation>
    </message>
    <message>
        <source>p95 over the time range</source>
        <translation>期間内のp95の推移</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>Sum of the durations of all calls</source>
        <translation>全呼び出しの所要時間の総和</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Total time over the total time of all requests</source>
        <translation>全リクエストの合計時間に対する割合</translation>
    </message>
    <message>
        <source>Cum.</source>
        <translation>累積</translation>
    </message>
    <message>
        <source>Share of this request and all with more total time</source>
        <translation>このリクエストと、合計時間がより大きいものの割合の和</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し回数</translation>
    </message>
    <message>
        <source>How many calls ended in the time range</source>
        <translation>期間内に終わった呼び出しの回数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Total time over calls; says little of the tail</source>
        <translation>合計時間÷呼び出し回数。遅い側のことはほとんど分かりません</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Share of calls that ended in an error</source>
        <translation>エラーで終わった呼び出しの割合</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>推移</translation>
    </message>
    <message numerus="yes">
        <source>other (%n request(s))</source>
        <translation>
            <numerusform>その他（リクエスト%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>The requests after those that together take 95 % of the total time. Enter or a click shows or hides them.</source>
        <translation>合計時間の95 %を占める上位に続くリクエストです。Enterキーまたはクリックで表示と非表示を切り替えます。</translation>
    </message>
    <message>
        <source>%1 × wall: on average %1 calls of this request were being served at a time</source>
        <translation>実時間の%1倍：このリクエストは平均して同時に%1回分が処理されていました</translation>
    </message>
    <message>
        <source>Cannot be estimated: calls lie in a bucket without an upper edge, or there is no sum.</source>
        <translation>推定できません。上限のない階級に呼び出しがあるか、合計の値がありません。</translation>
    </message>
    <message>
        <source>No calls were counted by HTTP status.</source>
        <translation>HTTPステータス別に数えた呼び出しはありません。</translation>
    </message>
    <message>
        <source>The labels that name a request, in the order the workspace gives them</source>
        <translation>リクエストを表すラベルの値（ワークスペースで指定した順）</translation>
    </message>
    <message>
        <source>Calls/s</source>
        <translation>回/秒</translation>
    </message>
    <message>
        <source>Calls over the seconds of the time range about which something is known</source>
        <translation>呼び出し回数を、期間のうちデータがわかっている秒数で割った値</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>稼働倍率</translation>
    </message>
    <message>
        <source>Total time over the wall time of the range: 1.7 × means that 1.7 calls were being served at a time, on average. More than 1 × is no error: calls run in parallel.</source>
        <translation>合計時間を期間の実時間で割った値です。1.7 ×は、平均して同時に1.7回分が処理されていたことを表します。呼び出しは並行して処理されるため、1 ×を超えても異常ではありません。</translation>
    </message>
    <message>
        <source>Half of the calls were at most so long</source>
        <translation>呼び出しの半数がこの時間以下です</translation>
    </message>
    <message>
        <source>90 of 100 calls were at most so long</source>
        <translation>呼び出し100回のうち90回がこの時間以下です</translation>
    </message>
    <message>
        <source>95 of 100 calls were at most so long</source>
        <translation>呼び出し100回のうち95回がこの時間以下です</translation>
    </message>
    <message>
        <source>99 of 100 calls were at most so long</source>
        <translation>呼び出し100回のうち99回がこの時間以下です</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>Calls that ended with an HTTP status from 400 to 499</source>
        <translation>HTTPステータス400〜499で終わった呼び出しの回数</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>Calls that ended with an HTTP status from 500 to 599</source>
        <translation>HTTPステータス500〜599で終わった呼び出しの回数</translation>
    </message>
    <message>
        <source>Dispersion</source>
        <translation>ばらつき</translation>
    </message>
    <message>
        <source>Standard deviation over mean, an estimate: every call is taken to have lasted as long as the middle of its histogram bucket, sqrt(Σ n (m − mean)² / Σ n) / mean. Around 0: all calls alike; above 1: a few are much slower.</source>
        <translation>標準偏差を平均で割った推定値です。各呼び出しの時間をヒストグラムの階級の中央の値とみなし、sqrt(Σ n (m − 平均)² / Σ n) / 平均で求めます。0に近ければどの呼び出しも同程度で、1を超えると一部が特に遅いことを表します。</translation>
    </message>
    <message>
        <source>The slowest call took more than %1, where the histogram ends.</source>
        <translation>最も遅い呼び出しは %1 を超えました。ヒストグラムはそこまでしか区別しません。</translation>
    </message>
    <message>
        <source>The slowest call took more than %1 and at most %2: the histogram tells no more.</source>
        <translation>最も遅い呼び出しは %1 より長く、%2 以下でした。ヒストグラムからはこれ以上わかりません。</translation>
    </message>
    <message>
        <source>Nothing to compare with: B shows the period chosen beside the range.</source>
        <translation>比較する期間がありません。B を押すと、範囲の横で選んだ期間と比較します。</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>How long the slowest call can have been: the end of its histogram bucket</source>
        <translation>最も遅い呼び出しの所要時間の上限：その呼び出しが入ったバケットの上端</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Total time less that of the period compared with, for equally long known times</source>
        <translation>合計時間から比較期間の合計時間を引いた値（データのある時間の長さをそろえて計算）</translation>
    </message>
    <message>
        <source>Without calls there is no Apdex.</source>
        <translation>呼び出しがないため、Apdexはありません。</translation>
    </message>
    <message>
        <source>The workspace gives this service no latency objective ([service.objective]), which would be T.</source>
        <translation>Tとなる応答時間の目標（[service.objective]）が、ワークスペースのこのサービスにありません。</translation>
    </message>
    <message>
        <source>T is %1.</source>
        <translation>Tは%1です。</translation>
    </message>
    <message>
        <source>T is %1. Between %2 and %3: T or 4 T cuts a bucket of the histogram.</source>
        <translation>Tは%1です。%2～%3の間の値です（Tまたは4Tがヒストグラムの階級の途中にあります）。</translation>
    </message>
    <message>
        <source>Apdex</source>
        <translation>Apdex</translation>
    </message>
    <message>
        <source>(calls of at most T + half of those of more than T and at most 4 T) / all calls, T being the latency objective of the service. 1: all were fast enough; 0: none. Inside a histogram bucket calls are taken to be spread as for percentiles.</source>
        <translation>（T以下の呼び出し＋Tより長く4T以下の呼び出しの半分）÷全呼び出し。Tはサービスの応答時間の目標です。1はすべて十分に速く、0は1つもないことを表します。ヒストグラムの階級の中では、呼び出しがパーセンタイルと同じように分布しているとみなします。</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初出</translation>
    </message>
    <message>
        <source>The earliest sample of this request in the local store, which may be younger than the request</source>
        <translation>手元のストアにあるこのリクエストの最も古いサンプル。ストアがリクエストより新しいこともあります</translation>
    </message>
</context>
<context>
    <name>toban::RequestsPage</name>
    <message>
        <source>Which request to improve</source>
        <translation>どのリクエストを改善すべきか</translation>
    </message>
    <message>
        <source>total time = calls × mean</source>
        <translation>合計時間 = 呼び出し回数 × 平均</translation>
    </message>
    <message>
        <source>filter: checkout p95&gt;300ms</source>
        <translation>絞り込み：checkout p95&gt;300ms</translation>
    </message>
    <message>
        <source>Words, and comparisons of a column: p95&gt;300ms errors&gt;=1% calls&lt;100</source>
        <translation>語、または列の比較：p95&gt;300ms errors&gt;=1% calls&lt;100</translation>
    </message>
    <message>
        <source>break down</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Break requests down by a label</source>
        <translation>リクエストをラベルで分ける</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>No calls in this time range.</source>
        <translation>この期間の呼び出しはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>リクエスト%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls, %2 in total</source>
        <translation>%1回、合計 %2</translation>
    </message>
    <message>
        <source>not broken down</source>
        <translation>分けない</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1別</translation>
    </message>
    <message>
        <source>requests of %1, source %2</source>
        <translation>%1のリクエスト、ソース%2</translation>
    </message>
    <message>
        <source>range %1 to %2 (UTC)</source>
        <translation>期間 %1〜%2（UTC）</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1時点</translation>
    </message>
    <message>
        <source>durations in seconds, shares of 1</source>
        <translation>時間は秒、割合は1を全体とする</translation>
    </message>
    <message>
        <source>labels: %1</source>
        <translation>ラベル：%1</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>絞り込み：%1</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort, show and hide columns</source>
        <translation>列の並べ替えと表示</translation>
    </message>
    <message>
        <source>scatter</source>
        <translation>散布図</translation>
    </message>
    <message>
        <source>Calls against mean, below the table (X)</source>
        <translation>表の下に呼び出し回数と平均の散布図を表示（X）</translation>
    </message>
    <message>
        <source>Show calls against time</source>
        <translation>呼び出し回数と時間の散布図を表示</translation>
    </message>
</context>
<context>
    <name>toban::RequestsView</name>
    <message>
        <source>(unnamed)</source>
        <comment>request</comment>
        <translation>（名前なし）</translation>
    </message>
</context>
<context>
    <name>toban::ReviewModel</name>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>発報</translation>
    </message>
    <message>
        <source>How often it began to fire</source>
        <translation>発報し始めた回数</translation>
    </message>
    <message>
        <source>As a page</source>
        <translation>緊急呼び出し</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>夜間</translation>
    </message>
    <message>
        <source>Between 22:00 and 08:00</source>
        <translation>22:00～08:00</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Never acted on</source>
        <translation>対応なし</translation>
    </message>
    <message>
        <source>How often it fired, where nobody ever acknowledged it or said that they acted</source>
        <translation>誰も確認せず、対応したとも記録していないアラートの発報回数</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>発報時間</translation>
    </message>
    <message>
        <source>How long it fired, summed up</source>
        <translation>発報していた時間の合計</translation>
    </message>
    <message>
        <source>Longest to acknowledge</source>
        <translation>確認までの最長</translation>
    </message>
    <message>
        <source>Longest acknowledged</source>
        <translation>確認済みの最長</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>ばたつき</translation>
    </message>
    <message>
        <source>How often it came and went within a day, short times weighing more; 0 is steady</source>
        <translation>1日のうちに発報と復旧を繰り返した度合い。短い発報ほど重く数え、0は安定</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>toban::ReviewPane</name>
    <message>
        <source>noisiest first</source>
        <translation>発報が多い順</translation>
    </message>
    <message>
        <source>never acted on first</source>
        <translation>対応なしが多い順</translation>
    </message>
    <message>
        <source>longest acknowledged first</source>
        <translation>確認済みが長い順</translation>
    </message>
    <message>
        <source>most flapping first</source>
        <translation>ばたつきが大きい順</translation>
    </message>
    <message>
        <source>most at night first</source>
        <translation>夜間が多い順</translation>
    </message>
    <message>
        <source>Review of alerts</source>
        <translation>アラートの振り返り</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>last %1 d</source>
        <translation>直近%1日</translation>
    </message>
    <message>
        <source>Order of the review</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Export Markdown</source>
        <translation>Markdownで書き出す</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>受信箱へ戻る</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>No alert was seen in this time.</source>
        <translation>この期間にアラートはありません。</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>改善案</translation>
    </message>
    <message>
        <source>None: a proposal needs at least five times as evidence.</source>
        <translation>なし。改善案には5回以上の発報が必要です。</translation>
    </message>
    <message>
        <source>Review of alerts, %1 to %2</source>
        <translation>アラートの振り返り（%1～%2）</translation>
    </message>
</context>
<context>
    <name>toban::ReviewText</name>
    <message>
        <source>Demote %1: it paged %2 times, and nobody ever acknowledged it.</source>
        <translation>%1の分類を下げる：緊急呼び出しが%2回ありましたが、一度も確認されていません。</translation>
    </message>
    <message>
        <source>Demote %1: it paged %2 times, and the verdicts were: %3.</source>
        <translation>%1の分類を下げる：緊急呼び出しが%2回あり、判定は「%3」でした。</translation>
    </message>
    <message>
        <source>Merge %1 and %2: %3 of %4 times the one, and %5 of %6 times the other, they began within a minute of each other.</source>
        <translation>%1と%2をまとめる：前者は%4回中%3回、後者は%6回中%5回、互いに1分以内に始まっています。</translation>
    </message>
    <message>
        <source>Steady %1: it comes and goes (flapping %2); a longer hold or another threshold would help.</source>
        <translation>%1を安定させる：発報と復旧を繰り返しています（ばたつき %2）。継続時間を延ばすか、しきい値を見直してください。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>なし。</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>fired</source>
        <translation>発報</translation>
    </message>
    <message>
        <source>as a page</source>
        <translation>緊急呼び出し</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>夜間</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>longest acknowledged</source>
        <translation>確認済みの最長</translation>
    </message>
    <message>
        <source>flapping</source>
        <translation>ばたつき</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Review of alerts</source>
        <translation>アラートの振り返り</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>改善案</translation>
    </message>
    <message>
        <source>Noisiest</source>
        <translation>発報が多い</translation>
    </message>
    <message>
        <source>Never acted on</source>
        <translation>対応なし</translation>
    </message>
    <message>
        <source>Longest acknowledged</source>
        <translation>確認済みの最長</translation>
    </message>
    <message>
        <source>Most flapping</source>
        <translation>ばたつきが大きい</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>夜間</translation>
    </message>
</context>
<context>
    <name>toban::RosterDiffModel</name>
    <message>
        <source>nobody</source>
        <translation>当番なし</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>左の当番表</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>右の当番表</translation>
    </message>
    <message>
        <source>%1, level %2 · %3</source>
        <translation>%1のレベル%2・%3</translation>
    </message>
</context>
<context>
    <name>toban::RosterDiffPane</name>
    <message>
        <source>Plan on the left</source>
        <translation>左の当番表</translation>
    </message>
    <message>
        <source>Plan on the right</source>
        <translation>右の当番表</translation>
    </message>
    <message>
        <source>Where the plans differ</source>
        <translation>当番表が異なるところ</translation>
    </message>
    <message>
        <source>%1 against %2, %3 to %4</source>
        <translation>%1と%2の比較、%3から%4まで</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>Two plans are needed to compare them.</source>
        <translation>比較するには当番表が2つ必要です。</translation>
    </message>
    <message>
        <source>There is no time ahead that both plans cover.</source>
        <translation>両方の当番表に共通する今後の期間がありません。</translation>
    </message>
    <message>
        <source>They agree until %1.</source>
        <translation>%1まで一致しています。</translation>
    </message>
    <message numerus="yes">
        <source>They differ %n time(s) until %1.</source>
        <translation>
            <numerusform>%1までに%n箇所が異なります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::RotaTimeline</name>
    <message>
        <source>%1 %2 for %3</source>
        <translation>%3は%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Takes over from %1</source>
        <translation>%1から引き継ぐ</translation>
    </message>
    <message>
        <source>Hands over to %1</source>
        <translation>%1に引き継ぐ</translation>
    </message>
    <message>
        <source>This plan is not confirmed.</source>
        <translation>この当番表は未確認です。</translation>
    </message>
    <message>
        <source>%1 · always</source>
        <translation>%1・常時</translation>
    </message>
    <message>
        <source>Rotation %1</source>
        <translation>当番表%1</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>代行</translation>
    </message>
    <message>
        <source>Holidays %1</source>
        <translation>休日 %1</translation>
    </message>
    <message>
        <source>Away %1</source>
        <translation>不在 %1</translation>
    </message>
    <message>
        <source>%1 · not confirmed</source>
        <translation>%1・未確認</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（あなた）</translation>
    </message>
    <message>
        <source>nobody, %1</source>
        <translation>当番なし、%1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>当番なし</translation>
    </message>
    <message>
        <source>Timeline of duties</source>
        <translation>当番のタイムライン</translation>
    </message>
    <message>
        <source>No shift is selected.</source>
        <translation>シフトは選択されていません。</translation>
    </message>
</context>
<context>
    <name>toban::Scatter</name>
    <message>
        <source>calls → · diagonals: equal total time</source>
        <translation>呼び出し回数 → · 斜線：合計時間が等しい</translation>
    </message>
    <message>
        <source>↑ mean</source>
        <translation>↑ 平均</translation>
    </message>
</context>
<context>
    <name>toban::ScatterView</name>
    <message>
        <source>%1 calls × %2</source>
        <translation>%1回 × %2</translation>
    </message>
    <message>
        <source>%1 in total, %2 of all</source>
        <translation>合計%1（全体の%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>リクエスト%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest total time: %1</source>
        <translation>合計時間が最大：%1</translation>
    </message>
</context>
<context>
    <name>toban::SecretStore</name>
    <message>
        <source>secret %1</source>
        <translation>秘密情報%1</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>秘密情報</translation>
    </message>
    <message>
        <source>is not a reference: write env:NAME, file:PATH or credential:NAME</source>
        <translation>参照ではありません。env:NAME、file:PATH、credential:NAMEのいずれかで書いてください</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>holds line breaks or control characters</source>
        <translation>改行か制御文字を含んでいます</translation>
    </message>
    <message>
        <source>the environment variable is not set</source>
        <translation>環境変数が設定されていません</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>belongs to another user</source>
        <translation>別のユーザーの所有です</translation>
    </message>
    <message>
        <source>is open to others (mode %1): chmod 600 %2</source>
        <translation>他のユーザーも読めます（モード%1）：chmod 600 %2</translation>
    </message>
    <message>
        <source>is larger than 64 KiB</source>
        <translation>64 KiBを超えています</translation>
    </message>
    <message>
        <source>CREDENTIALS_DIRECTORY is not set: start Toban from a unit with LoadCredential=</source>
        <translation>CREDENTIALS_DIRECTORYが設定されていません。LoadCredential=を持つユニットからTobanを起動してください</translation>
    </message>
</context>
<context>
    <name>toban::ServiceChoice</name>
    <message>
        <source>all that is stored</source>
        <translation>保存されているすべて</translation>
    </message>
</context>
<context>
    <name>toban::ServicePlanner</name>
    <message>
        <source>%1: no node exporter was found on the hosts of its targets, so the machines are left out</source>
        <translation>%1：対象のホストにnode exporterが見つからないため、マシンは除きます</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no recipe knows %1</source>
        <translation>%1に合うレシピがありません</translation>
    </message>
    <message>
        <source>, native histogram</source>
        <translation>、ネイティブヒストグラム</translation>
    </message>
    <message>
        <source>, no label tells requests apart</source>
        <translation>、リクエストを区別するラベルなし</translation>
    </message>
    <message>
        <source>, all of its labels: %1</source>
        <translation>、全ラベル：%1</translation>
    </message>
    <message>
        <source>, labels %1</source>
        <translation>、ラベル%1</translation>
    </message>
    <message>
        <source>, errors cannot be told</source>
        <translation>、エラーは区別できません</translation>
    </message>
    <message>
        <source>, errors by %1</source>
        <translation>、エラーは%1で判別</translation>
    </message>
    <message>
        <source>, errors by %1 of %2</source>
        <translation>、エラーは%2の%1で判別</translation>
    </message>
    <message>
        <source>; counts the same requests once more</source>
        <translation>（同じリクエストの重複計測）</translation>
    </message>
    <message>
        <source>no latency histogram was found; looked for: %1</source>
        <translation>応答時間のヒストグラムが見つかりません。探したもの：%1</translation>
    </message>
</context>
<context>
    <name>toban::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
</context>
<context>
    <name>toban::Shortlist</name>
    <message numerus="yes">
        <source>%n more histogram(s) that no recipe knows were not looked at</source>
        <translation>
            <numerusform>レシピにないヒストグラムがほかに%n件あります（未確認）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) has no buckets, so no percentiles</source>
        <translation>%1（%2）には階級がなく、パーセンタイルを求められません</translation>
    </message>
</context>
<context>
    <name>toban::SilenceDialog</name>
    <message>
        <source>Silence alerts</source>
        <translation>アラートの通知停止</translation>
    </message>
    <message>
        <source>Change a silence</source>
        <translation>通知停止の変更</translation>
    </message>
    <message>
        <source>Alerts for which all of these hold are notified no more until the silence ends.</source>
        <translation>次の条件をすべて満たすアラートは、通知停止が終わるまで通知されません。</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>条件%1</translation>
    </message>
    <message>
        <source>Use condition %1</source>
        <translation>条件%1を使う</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>as it was: until %1</source>
        <translation>変更しない（%1まで）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What it would hide now</source>
        <translation>現在、通知停止の対象になるアラート</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>通知停止</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>A condition cannot be read.</source>
        <translation>読み取れない条件があります。</translation>
    </message>
    <message>
        <source>At least one condition must name what is to be silent.</source>
        <translation>対象を指定する条件が少なくとも1つ必要です。</translation>
    </message>
    <message>
        <source>A reason is needed: others read it.</source>
        <translation>理由を入力してください。ほかの人が読みます。</translation>
    </message>
    <message>
        <source>An author is needed.</source>
        <translation>作成者を入力してください。</translation>
    </message>
    <message>
        <source>What it would hide cannot be read: %1</source>
        <translation>対象になるアラートを読み取れません: %1</translation>
    </message>
    <message>
        <source>Would hide now: %1</source>
        <translation>現在の対象: %1件</translation>
    </message>
    <message>
        <source>matching, but not told by this source: %1</source>
        <translation>条件を満たすが、このソースからは報告されていないもの: %1件</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>There are hidden characters in it: %1</source>
        <translation>見えない文字が含まれています：%1</translation>
    </message>
</context>
<context>
    <name>toban::SourceChip</name>
    <message>
        <source>%1 %2</source>
        <comment>state age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2, newest data %3</source>
        <translation>%1：%2、最新データ %3</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不確実</translation>
    </message>
</context>
<context>
    <name>toban::SourcesModel</name>
    <message>
        <source>not before you say so</source>
        <translation>指示があるまで行わない</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1後</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最終応答</translation>
    </message>
    <message>
        <source>How long ago it last answered whole</source>
        <translation>最後に完全な応答があってからの時間</translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation>最新データ</translation>
    </message>
    <message>
        <source>Age of the newest sample it gave</source>
        <translation>最新サンプルからの経過時間</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>応答までの時間</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Present, of those expected</source>
        <translation>期待される対象のうち、あるもの</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>次の試行</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
</context>
<context>
    <name>toban::SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>who is asked, and how they answer</source>
        <translation>問い合わせ先と応答の様子</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>No source was ever asked.</source>
        <translation>まだどのソースにも問い合わせていません。</translation>
    </message>
    <message>
        <source>Ask this source again now, also after a refused password</source>
        <translation>このソースに今すぐ問い合わせ直します（認証を拒否された後でも）</translation>
    </message>
    <message>
        <source>No source is connected.</source>
        <translation>ソースに接続していません。</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>記録できませんでした</translation>
    </message>
    <message>
        <source>%1 is asked again.</source>
        <translation>%1に問い合わせ直します。</translation>
    </message>
    <message>
        <source>Cannot ask %1 again: %2</source>
        <translation>%1に問い合わせ直せません：%2</translation>
    </message>
</context>
<context>
    <name>toban::StorageModel</name>
    <message>
        <source>Kept</source>
        <translation>保存対象</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク使用量</translation>
    </message>
    <message>
        <source>Reaches back</source>
        <translation>さかのぼれる期間</translation>
    </message>
    <message>
        <source>How old the oldest of it is</source>
        <translation>最も古いデータの経過時間</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値の数</translation>
    </message>
    <message>
        <source>Numbers and buckets of histograms; of the journal rows</source>
        <translation>数値とヒストグラムの階級の数。ジャーナルは行数</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>1値あたり</translation>
    </message>
    <message>
        <source>What one value takes on disk, on average</source>
        <translation>1つの値が占める平均のディスク容量</translation>
    </message>
    <message>
        <source>Growth a day</source>
        <translation>1日の増加量</translation>
    </message>
    <message>
        <source>As it was over the last days</source>
        <translation>直近数日間の実績</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>How old it may get</source>
        <translation>保存する最長の期間</translation>
    </message>
</context>
<context>
    <name>toban::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>保存領域</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存されているもの</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>欠けた過去データ</translation>
    </message>
    <message>
        <source>fetched from the sources, newest first, without holding up live data</source>
        <translation>ライブのデータを妨げずに、新しいほうからソースより取得します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancel or resume the filling</source>
        <translation>過去データの取得を中止または再開</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク使用量</translation>
    </message>
    <message>
        <source>Growth a day</source>
        <translation>1日の増加量</translation>
    </message>
    <message>
        <source>Still to be rolled up</source>
        <translation>未集約</translation>
    </message>
    <message>
        <source>Samples, of the plan</source>
        <translation>サンプル（計画に対して）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>All of it, of the disk</source>
        <translation>全体（ディスクに対して）</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1、空き%2</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>まだ何も保存されていません。</translation>
    </message>
    <message>
        <source>No source is connected: nothing is fetched.</source>
        <translation>ソースに接続していないため、何も取得しません。</translation>
    </message>
    <message>
        <source>Nothing is missing that a source could still give.</source>
        <translation>ソースから取得できる範囲に欠けはありません。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>The filling of %1</source>
        <translation>%1の過去データの取得</translation>
    </message>
</context>
<context>
    <name>toban::StorageWords</name>
    <message>
        <source>less than a minute</source>
        <translation>1分未満</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>length</comment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>length</comment>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>length</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1日%2時間</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>Samples, as scraped</source>
        <translation>サンプル（収集したまま）</translation>
    </message>
    <message>
        <source>A row a minute</source>
        <translation>1分ごとの集約</translation>
    </message>
    <message>
        <source>A row an hour</source>
        <translation>1時間ごとの集約</translation>
    </message>
    <message>
        <source>Journal: alerts, rotas, health, marks</source>
        <translation>ジャーナル：アラート、当番表、ソースの状態、マーク</translation>
    </message>
    <message>
        <source>Plan: samples %1, minutes %2, hours %3, the journal %4.</source>
        <translation>計画：サンプル%1、1分集約%2、1時間集約%3、ジャーナル%4。</translation>
    </message>
    <message>
        <source>%1 Samples together at most %2.</source>
        <translation>%1サンプルは合計%2まで。</translation>
    </message>
    <message>
        <source>The plan of %1 is used up: the oldest goes first.</source>
        <translation>計画の%1に達したため、古いものから削除します。</translation>
    </message>
    <message>
        <source>At this rate the plan of %1 is used up on %2; from then on the oldest goes first.</source>
        <translation>この速さでは%2に計画の%1に達し、以後は古いものから削除します。</translation>
    </message>
    <message>
        <source>It is not known yet how it grows.</source>
        <translation>増え方はまだ分かりません。</translation>
    </message>
    <message>
        <source>At this rate samples come to %1.</source>
        <translation>この速さではサンプルは%1になります。</translation>
    </message>
    <message>
        <source>At this rate samples come to %1, within the plan of %2.</source>
        <translation>この速さではサンプルは%1になり、計画の%2に収まります。</translation>
    </message>
    <message>
        <source>The disk has only %1 left for the %2 still to come.</source>
        <translation>これから%2必要ですが、ディスクの空きは%1しかありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n個のサービス</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>of what was missing</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Filling in %1 of %2: %3, about %4 left</source>
        <translation>%2の過去%1分を取得しています：%3、残り約%4</translation>
    </message>
    <message>
        <source>Filling in %1 of %2: %3</source>
        <translation>%2の過去%1分を取得しています：%3</translation>
    </message>
</context>
<context>
    <name>toban::TableActions</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdownとしてコピー</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSVに書き出す…</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>表を書き出す</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>カレンダー（*.ics）</translation>
    </message>
    <message>
        <source>Export the shifts</source>
        <translation>シフトを書き出す</translation>
    </message>
</context>
<context>
    <name>toban::TableBody</name>
    <message>
        <source>Filter requests</source>
        <translation>リクエストを絞り込む</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %n request(s).</source>
        <translation>
            <numerusform>絞り込みにより%n件すべてが隠れています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toban::TileWall</name>
    <message>
        <source>Copy values</source>
        <translation>値をコピー</translation>
    </message>
</context>
<context>
    <name>toban::TimeStrip</name>
    <message>
        <source>Time strip</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>p99 over a longer time. Drag to look back, Shift+drag to choose a range.</source>
        <translation>長めの期間のp99です。ドラッグで過去を表示、Shift+ドラッグで期間を選択します。</translation>
    </message>
    <message>
        <source>live</source>
        <comment>time strip</comment>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>fired: %1</source>
        <translation>発報：%1</translation>
    </message>
    <message>
        <source>p99</source>
        <comment>time strip</comment>
        <translation>p99</translation>
    </message>
    <message>
        <source>alerts</source>
        <comment>time strip</comment>
        <translation>アラート</translation>
    </message>
    <message>
        <source>incidents</source>
        <comment>time strip</comment>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>marks</source>
        <comment>time strip</comment>
        <translation>マーク</translation>
    </message>
    <message>
        <source>incident: %1</source>
        <translation>インシデント：%1</translation>
    </message>
    <message>
        <source>alerts: not known, a source did not answer</source>
        <translation>アラート：応答しなかったソースがあり不明</translation>
    </message>
</context>
<context>
    <name>toban::TomlReading</name>
    <message>
        <source>a list item must be %1</source>
        <translation>リストの項目は%1にしてください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be %2</source>
        <translation>「%1」は%2にしてください</translation>
    </message>
    <message>
        <source>%1 must be a table</source>
        <translation>%1はテーブルにしてください</translation>
    </message>
    <message>
        <source>%1 must be a list of tables</source>
        <translation>%1はテーブルのリストにしてください</translation>
    </message>
    <message>
        <source>write %1 with two brackets on each side</source>
        <translation>%1は両側を二重の角括弧で囲んでください</translation>
    </message>
    <message>
        <source>%1 needs the key &apos;%2&apos;</source>
        <translation>%1にはキー「%2」が必要です</translation>
    </message>
    <message>
        <source>known keys: %1</source>
        <translation>使えるキー：%1</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation>「%1」ではありませんか？</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; in %2</source>
        <translation>%2に不明なキー「%1」があります</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be empty</source>
        <translation>「%1」を空にはできません</translation>
    </message>
    <message>
        <source>a list of texts, such as [&quot;method&quot;, &quot;route&quot;]</source>
        <translation>文字列のリスト（例：[&quot;method&quot;, &quot;route&quot;]）</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1から%2までの整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueかfalse</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be &apos;%2&apos;</source>
        <translation>「%1」に「%2」は使えません</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>次のいずれか：%1</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;? One of: %2</source>
        <translation>「%1」ではありませんか？次のいずれか：%2</translation>
    </message>
    <message>
        <source>a duration in quotes, such as &quot;30s&quot;</source>
        <translation>引用符で囲んだ時間（例：&quot;30s&quot;）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration</source>
        <translation>「%1」は時間ではありません</translation>
    </message>
    <message>
        <source>such as &quot;30s&quot;, &quot;15m&quot; or &quot;1h30m&quot;</source>
        <translation>例：&quot;30s&quot;、&quot;15m&quot;、&quot;1h30m&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of matchers: %2</source>
        <translation>「%1」はラベル条件のリストではありません：%2</translation>
    </message>
    <message>
        <source>such as &apos;job=&quot;app&quot;,code=~&quot;5..&quot;&apos;</source>
        <translation>例：&apos;job=&quot;app&quot;,code=~&quot;5..&quot;&apos;</translation>
    </message>
</context>
<context>
    <name>toban::TopBar</name>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Labels, on all pages</source>
        <translation>ラベル（全ページ共通）</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Custom range…</source>
        <translation>期間を指定…</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>全ラベル</translation>
    </message>
</context>
<context>
    <name>toban::TraceLink</name>
    <message>
        <source>it does not contain {trace_id}</source>
        <translation>{trace_id}が含まれていません</translation>
    </message>
    <message>
        <source>it is not an address that begins with http:// or https://</source>
        <translation>http://またはhttps://で始まるアドレスではありません</translation>
    </message>
    <message>
        <source>it must not contain a user or a password</source>
        <translation>ユーザー名やパスワードを含めることはできません</translation>
    </message>
    <message>
        <source>there is no trace</source>
        <translation>トレースがありません</translation>
    </message>
    <message>
        <source>{trace_id} must stand behind the host</source>
        <translation>{trace_id}はホストより後ろに書く必要があります</translation>
    </message>
</context>
<context>
    <name>toban::TraceMenu</name>
    <message>
        <source>Open the trace at %1</source>
        <translation>トレースを%1で開く</translation>
    </message>
    <message>
        <source>Copy the trace id %1</source>
        <translation>トレースID %1をコピー</translation>
    </message>
</context>
<context>
    <name>toban::TriggerChart</name>
    <message>
        <source>Overview</source>
        <translation>概況</translation>
    </message>
    <message>
        <source>The page Overview over this hour</source>
        <translation>この期間の「概況」ページを開く</translation>
    </message>
    <message>
        <source>%1 at its last trigger, %2</source>
        <translation>最後の発報時の%1（%2）</translation>
    </message>
    <message>
        <source>Nothing is kept of that time.</source>
        <translation>その時間の記録は残っていません。</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what the chart shows, of which service</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>toban::UndoLine</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>元に戻す  Ctrl+Z</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>toban::UntilBox</name>
    <message>
        <source>Until when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15分</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1時間</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4時間</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8時間</translation>
    </message>
    <message>
        <source>until tomorrow 09:00</source>
        <translation>明日の9:00まで</translation>
    </message>
</context>
<context>
    <name>toban::WatchedApplication</name>
    <message>
        <source>%L1 events, %L2 of them over %3 ms; longest %4 ms (%5); most processor time %6 ms</source>
        <translation>イベント %L1 件、うち %3 ms 超過 %L2 件、最長 %4 ms（%5）、最大プロセッサー時間 %6 ms</translation>
    </message>
</context>
<context>
    <name>toban::WindowActions</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概況</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Choose the time range</source>
        <translation>期間を選ぶ</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>前の期間</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>次の期間</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Back to the range before</source>
        <translation>直前の期間に戻る</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>ライブに戻る</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>ハイコントラスト（ダーク）</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>ハイコントラスト（ライト）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Choose labels for all pages</source>
        <translation>全ページ共通のラベルを選ぶ</translation>
    </message>
    <message>
        <source>Explain where this comes from</source>
        <translation>データの出どころを説明</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Latency as percentiles or as a heatmap</source>
        <translation>応答時間のパーセンタイルとヒートマップを切り替え</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Show or hide the earlier period on the charts</source>
        <translation>グラフに前の期間を表示・非表示</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>compare with</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>比較対象：%1</translation>
    </message>
    <message>
        <source>Set mark here</source>
        <translation>ここにマークを付ける</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Swap the two zones, or local time and UTC</source>
        <translation>二つのタイムゾーン、または現地時間とUTCを入れ替える</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Undo an action, or the removal of a mark</source>
        <translation>操作またはマークの削除を元に戻す</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>オンコール</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>保存領域</translation>
    </message>
</context>
<context>
    <name>toban::WindowProgram</name>
    <message>
        <source>What is polled cannot be stored: %1</source>
        <translation>取得したデータを保存できません：%1</translation>
    </message>
    <message>
        <source>Polling has stopped.</source>
        <translation>データの取得が停止しました。</translation>
    </message>
</context>
<context>
    <name>toban::WindowSettings</name>
    <message>
        <source>The settings of the window (%1) were damaged. Those that were kept before are used.</source>
        <translation>ウィンドウの設定（%1）が壊れていたため、前回保存した設定を使用しています。</translation>
    </message>
    <message>
        <source>The settings of the window (%1) were damaged, and so was their copy. The usual ones are used.</source>
        <translation>ウィンドウの設定（%1）とその控えがどちらも壊れていたため、既定の設定を使用しています。</translation>
    </message>
</context>
<context>
    <name>toban::Words</name>
    <message>
        <source>%1 s</source>
        <comment>age</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>age</comment>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>age</comment>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>過去%1</translation>
    </message>
    <message>
        <source>last %1 d</source>
        <translation>過去%1日</translation>
    </message>
    <message>
        <source>last %1 h</source>
        <translation>過去%1時間</translation>
    </message>
    <message>
        <source>last %1 min</source>
        <translation>過去%1分</translation>
    </message>
    <message>
        <source>live</source>
        <comment>freshness</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>late</source>
        <comment>freshness</comment>
        <translation>遅延</translation>
    </message>
    <message>
        <source>stale</source>
        <comment>freshness</comment>
        <translation>更新停止</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>freshness</comment>
        <translation>取得不能</translation>
    </message>
    <message>
        <source>offline</source>
        <comment>freshness</comment>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>freshness</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>source state</comment>
        <translation>問い合わせなし</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>source state</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>failing</source>
        <comment>source state</comment>
        <translation>失敗中</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>source state</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>raw</source>
        <comment>provenance</comment>
        <translation>生データ</translation>
    </message>
    <message>
        <source>histogram</source>
        <comment>provenance</comment>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>sketch</source>
        <comment>provenance</comment>
        <translation>スケッチ</translation>
    </message>
    <message>
        <source>from the source</source>
        <comment>provenance</comment>
        <translation>ソースの計算値</translation>
    </message>
    <message>
        <source>extrapolated</source>
        <comment>provenance</comment>
        <translation>外挿</translation>
    </message>
    <message>
        <source>not computable</source>
        <comment>provenance</comment>
        <translation>計算不可</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>error</comment>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <comment>error</comment>
        <translation>時間内に応答なし</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <comment>error</comment>
        <translation>接続できません</translation>
    </message>
    <message>
        <source>certificate problem</source>
        <comment>error</comment>
        <translation>証明書の問題</translation>
    </message>
    <message>
        <source>access refused</source>
        <comment>error</comment>
        <translation>アクセス拒否</translation>
    </message>
    <message>
        <source>asked to slow down</source>
        <comment>error</comment>
        <translation>頻度の制限</translation>
    </message>
    <message>
        <source>answered with an error</source>
        <comment>error</comment>
        <translation>エラー応答</translation>
    </message>
    <message>
        <source>not understood</source>
        <comment>error</comment>
        <translation>解釈できない応答</translation>
    </message>
    <message>
        <source>answer too large</source>
        <comment>error</comment>
        <translation>応答が大きすぎます</translation>
    </message>
    <message>
        <source>storage problem</source>
        <comment>error</comment>
        <translation>保存先の問題</translation>
    </message>
    <message>
        <source>written by a newer version</source>
        <comment>error</comment>
        <translation>新しい版で作成</translation>
    </message>
    <message>
        <source>not supported</source>
        <comment>error</comment>
        <translation>未対応</translation>
    </message>
    <message>
        <source>The source has no such series.</source>
        <translation>ソースに該当する系列がありません。</translation>
    </message>
    <message>
        <source>No data in this time range.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>The source %1: %2</source>
        <translation>ソース：%1（%2）</translation>
    </message>
    <message>
        <source>The source failed.</source>
        <translation>ソースが失敗しました。</translation>
    </message>
    <message>
        <source>The filter hides everything.</source>
        <translation>絞り込みによりすべて隠れています。</translation>
    </message>
    <message>
        <source>The source was never asked about this range.</source>
        <translation>この期間はソースからまだ取得していません。</translation>
    </message>
    <message>
        <source>%1 cannot be computed: %2</source>
        <translation>%1は計算できません：%2</translation>
    </message>
    <message>
        <source>%1: no observations</source>
        <translation>%1：観測値なし</translation>
    </message>
    <message>
        <source>%1 %2, between %3 and %4, n = %5</source>
        <translation>%1 %2（%3〜%4の間、n = %5）</translation>
    </message>
    <message>
        <source>n = %1, %2 needs %3</source>
        <comment>too few observations</comment>
        <translation>n = %1（%2には%3必要）</translation>
    </message>
    <message>
        <source>new</source>
        <comment>request</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>request</comment>
        <translation>消滅</translation>
    </message>
    <message>
        <source>faster</source>
        <comment>request</comment>
        <translation>速い</translation>
    </message>
    <message>
        <source>slower</source>
        <comment>request</comment>
        <translation>遅い</translation>
    </message>
    <message>
        <source>same</source>
        <comment>request</comment>
        <translation>同じ</translation>
    </message>
    <message>
        <source>too few calls</source>
        <comment>request</comment>
        <translation>回数不足</translation>
    </message>
    <message>
        <source>the previous period</source>
        <translation>直前の期間</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>1日前</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>1週間前</translation>
    </message>
    <message>
        <source>a range of its own</source>
        <translation>期間を指定</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in one row, grouped by:</source>
        <translation>
            <numerusform>リクエスト%n件を1行にまとめた規則：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (alerts)</source>
        <translation>%1（アラート）</translation>
    </message>
</context>
<context>
    <name>toban::Workspace</name>
    <message>
        <source>&apos;%1&apos; is not a time zone</source>
        <translation>「%1」はタイムゾーンではありません</translation>
    </message>
    <message>
        <source>such as &quot;Asia/Tokyo&quot; or &quot;UTC&quot;</source>
        <translation>例：&quot;Asia/Tokyo&quot;、&quot;UTC&quot;</translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; is taken by an earlier [[%2]]</source>
        <translation>id「%1」は前の[[%2]]で使われています</translation>
    </message>
    <message>
        <source>sources here: %1</source>
        <translation>ここにあるソース：%1</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation>「%1」ではありませんか？</translation>
    </message>
    <message>
        <source>there is no [[source]] with the id &apos;%1&apos;</source>
        <translation>id「%1」の[[source]]がありません</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be &apos;%2&apos;</source>
        <translation>「%1」に「%2」は使えません</translation>
    </message>
    <message>
        <source>use letters, digits and . _ - without spaces</source>
        <translation>英数字と . _ - だけを使い、空白は入れないでください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of a metric</source>
        <translation>「%1」はメトリクス名ではありません</translation>
    </message>
    <message>
        <source>put the part in braces into &apos;match&apos;</source>
        <translation>波括弧の部分は「match」に書いてください</translation>
    </message>
    <message>
        <source>&apos;metric&apos; is the family, without _bucket</source>
        <translation>「metric」は_bucketを除いた名前です</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>&quot;%1&quot;と書いてください</translation>
    </message>
    <message>
        <source>&apos;limit&apos; must be above 0</source>
        <translation>「limit」は0より大きくしてください</translation>
    </message>
    <message>
        <source>leave it out where no limit is known</source>
        <translation>上限が分からない場合は省いてください</translation>
    </message>
    <message>
        <source>&apos;quantile&apos; must be between 0 and 1</source>
        <translation>「quantile」は0と1の間にしてください</translation>
    </message>
    <message>
        <source>the 99th percentile is 0.99</source>
        <translation>99パーセンタイルは0.99です</translation>
    </message>
    <message>
        <source>&apos;seconds&apos; must be above 0</source>
        <translation>「seconds」は0より大きくしてください</translation>
    </message>
    <message>
        <source>&apos;request&apos; must name each label once</source>
        <translation>「request」では各ラベルを一度だけ挙げてください</translation>
    </message>
    <message>
        <source>&apos;limit&apos; and &apos;limit_query&apos; cannot both stand</source>
        <translation>「limit」と「limit_query」は同時に書けません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of two saturation signals</source>
        <translation>「%1」という飽和度の指標が二つあります</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a reference, not the secret itself</source>
        <translation>「%1」には秘密情報そのものではなく参照を書いてください</translation>
    </message>
    <message>
        <source>keep the secret elsewhere and write env:NAME, file:PATH (mode 0600) or credential:NAME</source>
        <translation>秘密情報は別の場所に置き、env:NAME、file:PATH（モード0600）、credential:NAMEのいずれかで書いてください</translation>
    </message>
    <message>
        <source>&apos;url&apos; is not a URL</source>
        <translation>「url」がURLではありません</translation>
    </message>
    <message>
        <source>&apos;url&apos; must begin with http:// or https://</source>
        <translation>「url」はhttp://かhttps://で始めてください</translation>
    </message>
    <message>
        <source>&apos;url&apos; names no host</source>
        <translation>「url」にホスト名がありません</translation>
    </message>
    <message>
        <source>&apos;url&apos; must not hold a user or a password</source>
        <translation>「url」にユーザー名やパスワードを含めないでください</translation>
    </message>
    <message>
        <source>&apos;url&apos; must not hold a query or a fragment</source>
        <translation>「url」にクエリーやフラグメントを含めないでください</translation>
    </message>
    <message>
        <source>write auth = &quot;basic&quot;, user = &quot;…&quot; and secret = &quot;env:NAME&quot;</source>
        <translation>auth = &quot;basic&quot;、user = &quot;…&quot;、secret = &quot;env:NAME&quot;と書いてください</translation>
    </message>
    <message>
        <source>such as &quot;https://prometheus.example:9090&quot;</source>
        <translation>例：&quot;https://prometheus.example:9090&quot;</translation>
    </message>
    <message>
        <source>&apos;headers&apos; must be a table</source>
        <translation>「headers」はテーブルにしてください</translation>
    </message>
    <message>
        <source>such as [source.headers]</source>
        <translation>例：[source.headers]</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot name a header</source>
        <translation>「%1」はヘッダー名に使えません</translation>
    </message>
    <message>
        <source>header &apos;%1&apos; must be plain ASCII</source>
        <translation>ヘッダー「%1」はASCIIだけにしてください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be from 100ms to 1d</source>
        <translation>「%1」は100msから1dまでにしてください</translation>
    </message>
    <message>
        <source>&apos;max_body&apos; must be from 1 KiB to 8 GiB</source>
        <translation>「max_body」は1 KiBから8 GiBまでにしてください</translation>
    </message>
    <message>
        <source>such as &quot;64MiB&quot; or a number of bytes</source>
        <translation>例：&quot;64MiB&quot;、またはバイト数</translation>
    </message>
    <message>
        <source>&apos;pinned_certificate&apos; must be a SHA-256 of 64 hex digits</source>
        <translation>「pinned_certificate」は16進64桁のSHA-256にしてください</translation>
    </message>
    <message>
        <source>auth &quot;%1&quot; needs the key &apos;secret&apos;</source>
        <translation>auth &quot;%1&quot;にはキー「secret」が必要です</translation>
    </message>
    <message>
        <source>secret = &quot;env:NAME&quot;</source>
        <translation>secret = &quot;env:NAME&quot;</translation>
    </message>
    <message>
        <source>auth &quot;basic&quot; needs the key &apos;user&apos;</source>
        <translation>auth &quot;basic&quot;にはキー「user」が必要です</translation>
    </message>
    <message>
        <source>&apos;user&apos; has no use with auth &quot;bearer&quot;</source>
        <translation>auth &quot;bearer&quot;では「user」は使いません</translation>
    </message>
    <message>
        <source>&apos;secret&apos; has no use without &apos;auth&apos;</source>
        <translation>「auth」なしでは「secret」は使いません</translation>
    </message>
    <message>
        <source>auth = &quot;bearer&quot; or auth = &quot;basic&quot;</source>
        <translation>auth = &quot;bearer&quot;かauth = &quot;basic&quot;</translation>
    </message>
    <message>
        <source>&apos;client_cert&apos; and &apos;client_key&apos; go together</source>
        <translation>「client_cert」と「client_key」は一緒に指定してください</translation>
    </message>
    <message>
        <source>the service or its rules are written in one line; change the file by hand</source>
        <translation>サービスまたは規則が1行の形で書かれています。ファイルを直接編集してください</translation>
    </message>
    <message>
        <source>there is no [[service]] with the id &apos;%1&apos; any more</source>
        <translation>idが「%1」の[[service]]はもうありません</translation>
    </message>
    <message>
        <source>the rules cannot be put into this file; change it by hand</source>
        <translation>このファイルには規則を書き込めません。直接編集してください</translation>
    </message>
    <message>
        <source>there is no [[service]] with the id &apos;%1&apos;</source>
        <translation>idが「%1」の[[service]]がありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be its own proxy</source>
        <translation>「%1」を自分自身のプロキシにはできません</translation>
    </message>
    <message>
        <source>&apos;match&apos; cannot be used: %1</source>
        <translation>「match」は使えません：%1</translation>
    </message>
    <message>
        <source>such as &quot;/users/:id&quot; or &apos;^/users/[0-9]+$&apos;</source>
        <translation>例：&quot;/users/:id&quot;、&apos;^/users/[0-9]+$&apos;</translation>
    </message>
    <message>
        <source>[[service.group]] has no use without the key &apos;request&apos;</source>
        <translation>[[service.group]]はキー「request」がなければ意味がありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not among the labels of &apos;request&apos;</source>
        <translation>「%1」は「request」のラベルにありません</translation>
    </message>
    <message>
        <source>labels here: %1</source>
        <translation>ここにあるラベル：%1</translation>
    </message>
    <message>
        <source>&apos;trace_url&apos; cannot be used: %1</source>
        <translation>「trace_url」は使えません：%1</translation>
    </message>
    <message>
        <source>such as &quot;https://tempo.example/trace/{trace_id}&quot;</source>
        <translation>例：&quot;https://tempo.example/trace/{trace_id}&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time of day</source>
        <translation>「%1」は時間帯ではありません</translation>
    </message>
    <message>
        <source>such as &quot;09:00-17:30&quot;, or &quot;22:00-07:00&quot; past midnight</source>
        <translation>例：&quot;09:00-17:30&quot;、日付をまたぐなら&quot;22:00-07:00&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must name each word once</source>
        <translation>「%1」には同じ語を2回書けません</translation>
    </message>
    <message>
        <source>leave it out for every day</source>
        <translation>毎日なら、このキーを省いてください</translation>
    </message>
    <message>
        <source>&apos;zone&apos; has no use without &apos;between&apos; or &apos;days&apos;</source>
        <translation>「zone」は「between」か「days」がなければ意味がありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must name each label once</source>
        <translation>「%1」には同じラベルを2回書けず、空のラベルも書けません</translation>
    </message>
    <message>
        <source>&apos;identity&apos; must name at least one label</source>
        <translation>「identity」にはラベルを1つ以上書いてください</translation>
    </message>
    <message>
        <source>leave it out to tell alerts apart by all their labels</source>
        <translation>すべてのラベルでアラートを区別するなら、このキーを省いてください</translation>
    </message>
    <message>
        <source>&apos;identity&apos; and &apos;ignore&apos; cannot both stand</source>
        <translation>「identity」と「ignore」は同時に書けません</translation>
    </message>
    <message>
        <source>name the source that the metrics are read from</source>
        <translation>メトリクスを読み取るソースを指定してください</translation>
    </message>
    <message>
        <source>&apos;alerts&apos; has no use with kind &quot;%1&quot;, which has nothing else</source>
        <translation>種類 &quot;%1&quot; はアラートだけを扱うため、&apos;alerts&apos; は指定できません</translation>
    </message>
    <message>
        <source>&apos;settling&apos; has a use with kind &quot;alertmanager&quot; only</source>
        <translation>&apos;settling&apos; を使うのは種類 &quot;alertmanager&quot; だけです</translation>
    </message>
    <message>
        <source>&apos;from&apos; is not a mail address</source>
        <translation>「from」がメールアドレスではありません</translation>
    </message>
    <message>
        <source>that of the user on whose behalf things are done, such as &quot;me@example.com&quot;</source>
        <translation>操作を行うユーザーのメールアドレスを指定してください（例：&quot;me@example.com&quot;）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no use with kind &quot;%2&quot;</source>
        <translation>「%1」は kind &quot;%2&quot; では使えません</translation>
    </message>
    <message>
        <source>[[source]] needs the key &apos;url&apos;</source>
        <translation>[[source]] にはキー「url」が必要です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a use with providers of incidents only</source>
        <translation>「%1」はインシデントのプロバイダー以外では使えません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no use where &apos;url&apos; says where to ask</source>
        <translation>「url」で接続先を指定している場合、「%1」は使えません</translation>
    </message>
    <message>
        <source>kind &quot;%1&quot; needs the key &apos;secret&apos;: the API key</source>
        <translation>kind &quot;%1&quot; にはキー「secret」（API キー）が必要です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of kind &quot;%2&quot;, which has no metrics</source>
        <translation>「%1」は kind &quot;%2&quot; で、メトリクスがありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must name at least one day</source>
        <translation>「%1」には曜日を1つ以上指定してください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a use with kind &quot;icalendar&quot; only</source>
        <translation>「%1」はkind &quot;icalendar&quot;でだけ使います</translation>
    </message>
    <message>
        <source>a calendar needs the key &apos;url&apos; or the key &apos;file&apos;</source>
        <translation>カレンダーにはキー「url」か「file」が必要です</translation>
    </message>
    <message>
        <source>&apos;url&apos; and &apos;file&apos; cannot both stand</source>
        <translation>「url」と「file」は同時に指定できません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no use with kind &quot;icalendar&quot;</source>
        <translation>kind &quot;icalendar&quot;では「%1」は使いません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a use with use &quot;duty&quot; only</source>
        <translation>「%1」はuse &quot;duty&quot;でだけ使います</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is somebody else already</source>
        <translation>「%1」はすでに別の人を表しています</translation>
    </message>
    <message>
        <source>the id &apos;%1&apos; is that of the [[rota]] tables</source>
        <translation>id「%1」は[[rota]]テーブルのためのものです</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a local date and time</source>
        <translation>「%1」には現地の日付と時刻を指定してください</translation>
    </message>
    <message>
        <source>such as 2026-03-02T09:00:00, without an offset</source>
        <translation>2026-03-02T09:00:00のように、オフセットなしで書きます</translation>
    </message>
    <message>
        <source>&apos;to&apos; must be after &apos;from&apos;</source>
        <translation>「to」は「from」より後でなければなりません</translation>
    </message>
    <message>
        <source>&apos;people&apos; must name somebody</source>
        <translation>「people」には1人以上の名前を指定してください</translation>
    </message>
    <message>
        <source>&apos;each&apos; must be from 1h to 366d</source>
        <translation>「each」は1hから366dまでです</translation>
    </message>
    <message>
        <source>such as &quot;1w&quot;, &quot;1d&quot; or &quot;12h&quot;</source>
        <translation>&quot;1w&quot;、&quot;1d&quot;、&quot;12h&quot;など</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a day at least, or &quot;forever&quot;</source>
        <translation>&apos;%1&apos;は1日以上、または&quot;forever&quot;でなければなりません</translation>
    </message>
    <message>
        <source>&apos;max_size&apos; must be 64 MiB at least, or &quot;unlimited&quot;</source>
        <translation>&apos;max_size&apos;は64 MiB以上、または&quot;unlimited&quot;でなければなりません</translation>
    </message>
    <message>
        <source>such as &quot;4 GiB&quot; or a number of bytes</source>
        <translation>&quot;4 GiB&quot;のような値、またはバイト数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be shorter than &apos;%2&apos;</source>
        <translation>&apos;%1&apos;を&apos;%2&apos;より短くすることはできません</translation>
    </message>
</context>
<context>
    <name>toban::ZoneActions</name>
    <message>
        <source>Second zone</source>
        <translation>第2タイムゾーン</translation>
    </message>
    <message>
        <source>none</source>
        <comment>second zone</comment>
        <translation>なし</translation>
    </message>
</context>
</TS>
