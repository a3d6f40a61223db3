{{/* What the pods of all Jobs of the setup image have. */}}
{{- define "lianluo.jobPod" -}}
{{- $v := .Values.deployment -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with $v.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 65532
  runAsGroup: 65532
  fsGroup: 65532
  seccompProfile: {type: RuntimeDefault}
volumes:
  - name: tmp
    emptyDir: {sizeLimit: 64Mi}
  {{- range include "lianluo.authorities" . | fromJsonArray }}
  - name: {{ .name }}
    secret: {secretName: {{ .secret }}, items: [{key: ca.crt, path: ca.crt}]}
  {{- end }}
{{- end -}}

{{- define "lianluo.jobContainer" -}}
{{- $v := .Values.deployment -}}
image: {{ include "lianluo.image" . | quote }}
imagePullPolicy: {{ $v.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
resources:
  requests: {cpu: {{ $v.resources.cpu }}, memory: {{ $v.resources.memory }}}
  limits: {memory: {{ $v.resources.memory }}}
volumeMounts:
  - {name: tmp, mountPath: /tmp}
  {{- range include "lianluo.authorities" . | fromJsonArray }}
  - {name: {{ .name }}, mountPath: /etc/lianluo/{{ .name }}, readOnly: true}
  {{- end }}
{{- end -}}

{{/* The broker and the schema registry, as the setup command reads them. */}}
{{- define "lianluo.setupEnvironment" -}}
{{- $v := .Values.deployment -}}
{{- $g := $v.global.lianluo -}}
- {name: JDK_JAVA_OPTIONS, value: {{ $v.javaOptions | quote }}}
- {name: SPRING_KAFKA_BOOTSTRAP_SERVERS, value: {{ $g.kafka.bootstrapServers | quote }}}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: {{ $g.kafka.protocol }}}
{{- if hasPrefix "SASL" $g.kafka.protocol }}
- {name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM, value: {{ $g.kafka.mechanism }}}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ include "lianluo.kafkaSecret" . }}, key: {{ $v.kafkaUser.jaasKey }}}}
{{- end }}
{{- if $g.kafka.caSecret }}
- {name: LIANLUO_SETUP_KAFKA_CA, value: /etc/lianluo/kafka/ca.crt}
{{- end }}
- {name: LIANLUO_SCHEMA_REGISTRY_URL, value: {{ $g.schemaRegistry.url | quote }}}
{{- with $g.schemaRegistry.userSecret }}
- name: LIANLUO_SCHEMA_REGISTRY_USER_INFO
  valueFrom: {secretKeyRef: {name: {{ . }}, key: userinfo}}
{{- end }}
{{- if $g.schemaRegistry.caSecret }}
- {name: LIANLUO_SETUP_CA, value: /etc/lianluo/schemas/ca.crt}
{{- end }}
{{- end -}}
