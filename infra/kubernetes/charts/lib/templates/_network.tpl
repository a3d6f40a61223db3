{{- define "lianluo.networkPolicy" -}}
{{- $chart := .chart -}}
{{- $v := $chart.Values.deployment -}}
{{- $g := $v.global.lianluo -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "lianluo.metadata" $chart | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "lianluo.selector" $chart | nindent 6 }}
  policyTypes: [Ingress, Egress]
  {{- $clients := concat $v.networkPolicy.clients (.clients | default list) }}
  {{- if $v.deadLetters.secret }}
  {{- $jobs := dict "app.kubernetes.io/name" (printf "%s-dead-letters" $chart.Chart.Name) "app.kubernetes.io/instance" $chart.Release.Name }}
  {{- $clients = append $clients (dict "podSelector" (dict "matchLabels" $jobs)) }}
  {{- end }}
  {{- if or $clients $v.networkPolicy.monitoring }}
  ingress:
    {{- with $clients }}
    - ports: [{protocol: TCP, port: http}]
      from:
        {{- toYaml . | nindent 8 }}
    {{- end }}
    {{- with $v.networkPolicy.monitoring }}
    - ports: [{protocol: TCP, port: management}]
      from:
        {{- toYaml . | nindent 8 }}
    {{- end }}
  {{- else }}
  ingress: []
  {{- end }}
  egress:
    {{- include "lianluo.egressShared" $chart | nindent 4 }}
    {{- include "lianluo.egress" (dict "why" "store" "ports" $g.mongodb.ports "peers" $g.mongodb.peers) | nindent 4 }}
    {{- $issuer := list (include "lianluo.port" $g.issuer.url) }}
    {{- with $g.issuer.jwkSetUrl }}{{ $issuer = append $issuer (include "lianluo.port" .) }}{{ end }}
    {{- include "lianluo.egress" (dict "why" "issuer" "ports" ($issuer | uniq) "peers" $g.issuer.peers) | nindent 4 }}
    {{- with $g.tracing.url }}
    {{- include "lianluo.egress" (dict "why" "traces" "ports" (list (include "lianluo.port" .)) "peers" $g.tracing.peers) | nindent 4 }}
    {{- end }}
    {{- range .egress }}
    {{- include "lianluo.egress" . | nindent 4 }}
    {{- end }}
{{- end -}}

{{/* The ways out that services and Jobs have in common. */}}
{{- define "lianluo.egressShared" -}}
{{- $g := .Values.deployment.global.lianluo -}}
# Names: by both protocols, since a long answer comes by TCP.
- ports: [{protocol: UDP, port: 53}, {protocol: TCP, port: 53}]
{{- $ports := list }}
{{- range splitList "," $g.kafka.bootstrapServers }}{{ $ports = append $ports (int (last (splitList ":" .))) }}{{ end }}
{{- range $g.kafka.ports }}{{ $ports = append $ports (int .) }}{{ end }}
{{ include "lianluo.egress" (dict "why" "broker" "ports" ($ports | uniq) "peers" $g.kafka.peers) }}
{{ include "lianluo.egress" (dict "why" "schema registry" "ports" (list (include "lianluo.port" $g.schemaRegistry.url)) "peers" $g.schemaRegistry.peers) }}
{{- end -}}

{{/* A way out: to what, its ports, and the peers if they are known. */}}
{{- define "lianluo.egress" -}}
# {{ .why }}
- ports: [{{ range $i, $port := .ports }}{{ if $i }}, {{ end }}{protocol: TCP, port: {{ $port }}}{{ end }}]
  {{- with .peers }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* The port of an address. */}}
{{- define "lianluo.port" -}}
{{- $host := (urlParse .).host -}}
{{- if regexMatch ":[0-9]+$" $host -}}{{ last (splitList ":" $host) }}{{- else -}}{{ hasPrefix "https" . | ternary "443" "80" }}{{- end -}}
{{- end -}}
