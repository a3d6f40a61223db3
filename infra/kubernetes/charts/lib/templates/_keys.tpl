{{/* An environment variable with one key of a Secret. */}}
{{- define "lianluo.key" -}}
name: {{ .variable }}{{ upper .key }}
valueFrom: {secretKeyRef: {name: {{ .secret }}, key: {{ .key }}}}
{{- end -}}

{{/* The environment of a service that seals personal data, as a list. */}}
{{- define "lianluo.sealing" -}}
{{- $sealing := .Values.sealing -}}
{{- if not $sealing.secret }}{{ fail (print .Chart.Name ": sealing.secret must name the Secret with the keys that seal personal data; make one by: kubectl create secret generic lianluo-sealing --from-literal=k1=$(openssl rand -base64 32)") }}{{ end -}}
{{- if not (has $sealing.activeKey $sealing.keys) }}{{ fail (print .Chart.Name ": sealing.activeKey is " $sealing.activeKey ", which sealing.keys does not list") }}{{ end -}}
- {name: LIANLUO_SEALING_ACTIVE_KEY, value: {{ $sealing.activeKey | quote }}}
{{- range $sealing.keys }}
-{{ include "lianluo.key" (dict "variable" "LIANLUO_SEALING_KEYS_" "key" . "secret" $sealing.secret) | nindent 2 | trimPrefix "\n " }}
{{- end }}
{{- end -}}

{{/* The environment of a service that makes or serves one-time links, as a list. */}}
{{- define "lianluo.links" -}}
{{- $links := .Values.links -}}
{{- if not $links.secret }}{{ fail (print .Chart.Name ": links.secret must name the Secret with the keys that sign one-time links, the same for registry and notification") }}{{ end -}}
{{- if not $links.address }}{{ fail (print .Chart.Name ": links.address must be the public address of the registry, such as https://liaisons.example.org") }}{{ end -}}
{{- if not (has $links.activeKey $links.keys) }}{{ fail (print .Chart.Name ": links.activeKey is " $links.activeKey ", which links.keys does not list") }}{{ end -}}
- {name: LIANLUO_WEB_LINKS_ADDRESS, value: {{ $links.address | quote }}}
- {name: LIANLUO_WEB_LINKS_ACTIVE_KEY, value: {{ $links.activeKey | quote }}}
{{- range $links.keys }}
-{{ include "lianluo.key" (dict "variable" "LIANLUO_WEB_LINKS_KEYS_" "key" . "secret" $links.secret) | nindent 2 | trimPrefix "\n " }}
{{- end }}
{{- end -}}
