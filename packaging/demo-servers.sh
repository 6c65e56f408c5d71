# SPDX-FileCopyrightText: 2026 The Toban developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by packaging/run after common.sh: Debian's Prometheus, Alertmanager and node exporter as plain
# processes on loopback. Each ends with the shell that started it, even if that shell is killed.

demo_pids=()
demo_prometheus=

# A port that nobody listens on, below the range the system hands out by itself.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        case " ${demo_ports:-} " in *" $port "*) continue ;; esac
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s' "$port"
}

launch_server() { # FOLDER NAME COMMAND…
    local folder=$1 name=$2
    shift 2
    (cd "$folder" && exec setsid setpriv --pdeathsig TERM "$@") >"$folder/$name.log" 2>&1 </dev/null &
    demo_pids+=("$!")
}

# Waits until the address answers; fails at once if the server ends before.
wait_for_server() { # FOLDER NAME PID URL
    local deadline=$((SECONDS + 30))
    until curl -fsS --noproxy '*' -o /dev/null --max-time 2 "$4" 2>/dev/null; do
        if ! kill -0 "$3" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then
            warn "$2 did not start; the end of its log:"
            tail -n 5 "$1/$2.log" >&2
            return 1
        fi
        sleep 0.2
    done
}

write_demo_configuration() { # FOLDER PROMETHEUS-PORT ALERTMANAGER-PORT NODE-PORT
    cat >"$1/prometheus.yml" <<YAML
global: {scrape_interval: 1s, scrape_timeout: 900ms, evaluation_interval: 2s}
rule_files: [rules.yml]
alerting: {alertmanagers: [{static_configs: [{targets: ["127.0.0.1:$3"]}]}]}
scrape_configs:
  - {job_name: prometheus, static_configs: [{targets: ["127.0.0.1:$2"]}]}
  - {job_name: alertmanager, static_configs: [{targets: ["127.0.0.1:$3"]}]}
  - {job_name: node, static_configs: [{targets: ["127.0.0.1:$4"]}]}
YAML
    cat >"$1/rules.yml" <<'YAML'
groups:
  - name: servers
    rules:
      - alert: TargetDown
        expr: up == 0
        for: 5s
        labels: {severity: page}
        annotations: {summary: "{{ $labels.job }} at {{ $labels.instance }} cannot be scraped"}
      - alert: RequestsFail
        expr: sum by (job, handler) (rate(prometheus_http_requests_total{code=~"4..|5.."}[30s])) > 0.1
        for: 10s
        labels: {severity: ticket}
        annotations: {summary: "{{ $labels.handler }} refuses {{ $value | humanize }} requests/s"}
      - alert: ProcessorBusy
        expr: 1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[30s])) > 0.8
        for: 15s
        labels: {severity: ticket}
        annotations: {summary: "{{ $value | humanizePercentage }} of the processor time is used"}
YAML
    printf 'route: {receiver: nobody, group_wait: 1s}\nreceivers: [{name: nobody}]\n' >"$1/alertmanager.yml"
}

# Ordinary requests, some of them wrong, about six a second, so that there is something to see.
send_demo_requests() { # PROMETHEUS-URL ALERTMANAGER-URL
    local round=0 targets
    while kill -0 "$$" 2>/dev/null; do # $$: the script, even in a subshell
        targets=("$1/api/v1/query?query=up" "$1/api/v1/labels" "$1/-/healthy" "$2/api/v2/alerts" "$2/api/v2/status")
        if ((round % 5 == 0)); then targets+=("$1/api/v1/query_range?query=sum(rate(node_cpu_seconds_total%5B30s%5D))&start=$(($(date +%s) - 300))&end=$(date +%s)&step=1"); fi
        if ((round % 7 == 0)); then targets+=("$1/api/v1/query?query=up%7B" "$2/api/v2/silences?filter=x%7B"); fi
        curl -sS -g --noproxy '*' --max-time 5 --next -o /dev/null "${targets[@]/#/--url=}" >/dev/null 2>&1 || true
        round=$((round + 1))
        sleep 1
    done
}

# Sets demo_prometheus. Ports may be taken between choosing and using them: tried three times.
start_demo_servers() { # FOLDER
    local folder=$1 attempt demo_ports prometheus alertmanager node
    for attempt in 1 2 3; do
        demo_ports=
        prometheus=$(free_port) && demo_ports+=" $prometheus"
        alertmanager=$(free_port) && demo_ports+=" $alertmanager"
        node=$(free_port)
        write_demo_configuration "$folder" "$prometheus" "$alertmanager" "$node"
        launch_server "$folder" node-exporter prometheus-node-exporter --web.listen-address="127.0.0.1:$node"
        launch_server "$folder" alertmanager prometheus-alertmanager --config.file=alertmanager.yml \
            --storage.path=alertmanager --cluster.listen-address= --web.listen-address="127.0.0.1:$alertmanager"
        launch_server "$folder" prometheus prometheus --config.file=prometheus.yml --storage.tsdb.path=prometheus \
            --storage.tsdb.retention.time=1d --web.listen-address="127.0.0.1:$prometheus"
        if wait_for_server "$folder" node-exporter "${demo_pids[0]}" "http://127.0.0.1:$node/" &&
            wait_for_server "$folder" alertmanager "${demo_pids[1]}" "http://127.0.0.1:$alertmanager/-/ready" &&
            wait_for_server "$folder" prometheus "${demo_pids[2]}" "http://127.0.0.1:$prometheus/-/ready"; then
            break
        fi
        stop_demo_servers
        [ "$attempt" -lt 3 ] || die 69 'the servers of the demo do not start'
    done
    demo_prometheus=http://127.0.0.1:$prometheus
    send_demo_requests "$demo_prometheus" "http://127.0.0.1:$alertmanager" &
    demo_pids+=("$!")
    wait_for_scrapes
}

# Until each target has been scraped often enough for rates to exist, and Prometheus knows its Alertmanager.
wait_for_scrapes() {
    local deadline=$((SECONDS + 30)) answer
    local query='count(count_over_time(up[1m]) >= 4) == 3'
    query+=' and on() prometheus_notifications_alertmanagers_discovered > 0'
    while [ "$SECONDS" -lt "$deadline" ]; do
        answer=$(curl -fsS --noproxy '*' --max-time 2 -G --data-urlencode "query=$query" \
            "$demo_prometheus/api/v1/query" 2>/dev/null) || true
        case $answer in *'"value":'*) return 0 ;; esac
        sleep 0.3
    done
    die 69 'Prometheus does not scrape its targets'
}

is_running() { [ -r "/proc/$1/stat" ] && ! grep -qs '^State:[[:space:]]*Z' "/proc/$1/status"; }

stop_demo_servers() {
    local pid deadline
    [ "${#demo_pids[@]}" -gt 0 ] || return 0
    kill -TERM "${demo_pids[@]}" 2>/dev/null || true
    deadline=$((SECONDS + 10))
    for pid in "${demo_pids[@]}"; do
        while is_running "$pid" && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.1; done
        if is_running "$pid"; then kill -KILL "$pid" 2>/dev/null || true; fi
        wait "$pid" 2>/dev/null || true
    done
    demo_pids=()
}
