{{/* The name of the service in this release: "registry" in a release of that name, otherwise "<release>-registry". */}}
{{- define "lianluo.name" -}}
{{- if eq .Release.Name .Chart.Name -}}{{ .Chart.Name }}{{- else -}}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" }}{{- end -}}
{{- end -}}

{{- define "lianluo.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "lianluo.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "lianluo.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: lianluo
{{- end -}}

{{- define "lianluo.metadata" -}}
name: {{ include "lianluo.name" . }}
namespace: {{ .Release.Namespace }}
labels:
  {{- include "lianluo.labels" . | nindent 2 }}
{{- end -}}

{{- define "lianluo.image" -}}
{{- $image := .Values.deployment.image -}}
{{- $name := $image.repository | default (printf "lianluo/%s" .Chart.Name) -}}
{{- with .Values.deployment.global.lianluo.imageRegistry }}{{ . }}/{{ end -}}
{{- if $image.digest -}}{{ $name }}@{{ $image.digest }}{{- else -}}{{ $name }}:{{ $image.tag | default .Chart.AppVersion }}{{- end -}}
{{- end -}}

{{- define "lianluo.kafkaSecret" -}}
{{ .Values.deployment.kafkaUser.secret | default (include "lianluo.name" .) }}
{{- end -}}

{{- define "lianluo.databaseSecret" -}}
{{ .Values.deployment.database.secret | default (printf "%s-mongodb" (include "lianluo.name" .)) }}
{{- end -}}
