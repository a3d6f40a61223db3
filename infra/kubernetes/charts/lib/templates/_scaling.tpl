{{- define "lianluo.hpa" -}}
{{- $s := .Values.deployment.scaling -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ include "lianluo.name" . }}}
  minReplicas: {{ $s.min }}
  maxReplicas: {{ $s.max }}
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: {{ $s.cpuPercent }}}}
  behavior:
    {{- include "lianluo.pace" $s | nindent 4 }}
{{- end -}}

{{/* A pod that comes makes the group share the topics anew: not for a short peak. */}}
{{- define "lianluo.pace" -}}
scaleUp: {stabilizationWindowSeconds: {{ .upAfterSeconds }}, policies: [{type: Pods, value: 2, periodSeconds: 60}]}
scaleDown: {stabilizationWindowSeconds: {{ .downAfterSeconds }}, policies: [{type: Pods, value: 1, periodSeconds: 120}]}
{{- end -}}

{{- define "lianluo.keda" -}}
{{- $v := .Values.deployment -}}
{{- $s := $v.scaling -}}
{{- $g := $v.global.lianluo -}}
{{- $sasl := hasPrefix "SASL" $g.kafka.protocol -}}
{{- if and $sasl (not (hasPrefix "SCRAM" $g.kafka.mechanism)) (ne $g.kafka.mechanism "PLAIN") -}}{{ fail (print .Chart.Name ": deployment.scaling.kind is keda, which signs in by SCRAM or PLAIN alone, and global.lianluo.kafka.mechanism is " $g.kafka.mechanism) }}{{- end -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
spec:
  scaleTargetRef: {name: {{ include "lianluo.name" . }}}
  # Never to none: a service also answers requests and finds what is due.
  minReplicaCount: {{ $s.min }}
  maxReplicaCount: {{ $s.max }}
  pollingInterval: 30
  cooldownPeriod: 300
  # A broker that is away says nothing about the lag: the number stays.
  fallback: {failureThreshold: 3, replicas: {{ $s.min }}, behavior: currentReplicas}
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        {{- include "lianluo.pace" $s | nindent 8 }}
  triggers:
    - type: cpu
      metricType: Utilization
      metadata: {value: {{ $s.cpuPercent | quote }}}
    # Without a topic: all that the group reads. No more pods than partitions, and none for a message that cannot be read.
    - type: kafka
      metadata:
        bootstrapServers: {{ $g.kafka.bootstrapServers | quote }}
        consumerGroup: {{ .Chart.Name }}
        lagThreshold: {{ $s.lag | quote }}
        offsetResetPolicy: earliest
        allowIdleConsumers: "false"
        excludePersistentLag: "true"
        {{- if $sasl }}
        sasl: {{ get (dict "SCRAM-SHA-512" "scram_sha512" "SCRAM-SHA-256" "scram_sha256" "PLAIN" "plaintext") $g.kafka.mechanism }}
        {{- end }}
        tls: {{ hasSuffix "SSL" $g.kafka.protocol | ternary "enable" "disable" }}
      {{- if or $sasl $g.kafka.caSecret }}
      authenticationRef: {name: {{ include "lianluo.name" . }}}
      {{- end }}
{{- if or $sasl $g.kafka.caSecret }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
spec:
  {{- if $sasl }}
  configMapTargetRef:
    - {parameter: username, name: {{ include "lianluo.name" . }}-scaling, key: username}
  {{- end }}
  secretTargetRef:
    {{- if $sasl }}
    - {parameter: password, name: {{ include "lianluo.kafkaSecret" . }}, key: {{ $v.kafkaUser.passwordKey }}}
    {{- end }}
    {{- if $g.kafka.caSecret }}
    - {parameter: ca, name: {{ $g.kafka.caSecret }}, key: ca.crt}
    {{- end }}
{{- end }}
{{- if $sasl }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "lianluo.name" . }}-scaling
  namespace: {{ .Release.Namespace }}
  labels:
    {{- include "lianluo.labels" . | nindent 4 }}
data:
  username: {{ $v.kafkaUser.name | default (include "lianluo.name" .) | quote }}
{{- end }}
{{- end -}}
