{{/* The environment that every service has; a service's own entries come as a list. */}}
{{- define "lianluo.environment" -}}
{{- $chart := .chart -}}
{{- $v := $chart.Values.deployment -}}
{{- $g := $v.global.lianluo -}}
- {name: JDK_JAVA_OPTIONS, value: {{ $v.javaOptions | quote }}}
- {name: SERVER_PORT, value: "8080"}
- {name: MANAGEMENT_SERVER_PORT, value: "8081"}
- {name: LIANLUO_WEB_DRAIN, value: {{ printf "%vs" $v.drainSeconds }}}
- {name: SPRING_KAFKA_BOOTSTRAP_SERVERS, value: {{ $g.kafka.bootstrapServers | quote }}}
- {name: SPRING_KAFKA_SECURITY_PROTOCOL, value: {{ $g.kafka.protocol }}}
{{- if hasPrefix "SASL" $g.kafka.protocol }}
- {name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM, value: {{ $g.kafka.mechanism }}}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ include "lianluo.kafkaSecret" $chart }}, key: {{ $v.kafkaUser.jaasKey }}}}
{{- end }}
{{- if $g.kafka.caSecret }}
- {name: SPRING_KAFKA_SSL_BUNDLE, value: kafka}
{{- include "lianluo.bundle" "kafka" }}
{{- end }}
- name: SPRING_MONGODB_URI
  valueFrom: {secretKeyRef: {name: {{ include "lianluo.databaseSecret" $chart }}, key: {{ $v.database.uriKey }}}}
{{- if $g.mongodb.caSecret }}
- {name: SPRING_MONGODB_SSL_BUNDLE, value: mongodb}
{{- include "lianluo.bundle" "mongodb" }}
{{- end }}
- {name: LIANLUO_SCHEMA_REGISTRY_URL, value: {{ $g.schemaRegistry.url | quote }}}
{{- with $g.schemaRegistry.userSecret }}
- {name: LIANLUO_SCHEMAREGISTRY_PROPERTIES_BASIC_AUTH_CREDENTIALS_SOURCE, value: USER_INFO}
- name: LIANLUO_SCHEMAREGISTRY_PROPERTIES_BASIC_AUTH_USER_INFO
  valueFrom: {secretKeyRef: {name: {{ . }}, key: userinfo}}
{{- end }}
{{- if $g.schemaRegistry.caSecret }}
- {name: LIANLUO_SCHEMAREGISTRY_PROPERTIES_SCHEMA_REGISTRY_SSL_TRUSTSTORE_TYPE, value: PEM}
- {name: LIANLUO_SCHEMAREGISTRY_PROPERTIES_SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION, value: /etc/lianluo/schemas/ca.crt}
{{- end }}
- {name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI, value: {{ $g.issuer.url | quote }}}
{{- with $g.issuer.audience }}
- {name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES, value: {{ . | quote }}}
{{- end }}
{{- with $g.issuer.jwkSetUrl }}
- {name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI, value: {{ . | quote }}}
{{- end }}
{{- if $g.issuer.caSecret }}
- {name: LIANLUO_WEB_ISSUER_SSL_BUNDLE, value: issuer}
{{- include "lianluo.bundle" "issuer" }}
{{- end }}
{{- if $g.allowPlaintext }}
- {name: LIANLUO_PLAINTEXT, value: allowed}
{{- end }}
{{- with $g.tracing.url }}
- {name: MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT, value: {{ . | quote }}}
- {name: MANAGEMENT_TRACING_SAMPLING_PROBABILITY, value: {{ $g.tracing.probability | quote }}}
{{- end }}
{{- range .environment }}
- {{ . | toYaml | nindent 2 | trim }}
{{- end }}
{{- range $name, $value := $v.environment }}
- {name: {{ $name }}, value: {{ $value | quote }}}
{{- end }}
{{- end -}}

{{/* An SSL bundle of that name, read from the mounted authority and read again when it changes. */}}
{{- define "lianluo.bundle" -}}
{{- $bundle := printf "SPRING_SSL_BUNDLE_PEM_%s" (upper .) }}
- {name: {{ $bundle }}_TRUSTSTORE_CERTIFICATE, value: "file:/etc/lianluo/{{ . }}/ca.crt"}
- {name: {{ $bundle }}_RELOADONUPDATE, value: "true"}
{{- end -}}

{{/* The authorities to mount, as a JSON list of name and Secret. */}}
{{- define "lianluo.authorities" -}}
{{- $g := .Values.deployment.global.lianluo -}}
{{- $list := list -}}
{{- range $name, $secret := dict "kafka" $g.kafka.caSecret "mongodb" $g.mongodb.caSecret "schemas" $g.schemaRegistry.caSecret "issuer" $g.issuer.caSecret -}}
{{- if $secret -}}{{- $list = append $list (dict "name" $name "secret" $secret) -}}{{- end -}}
{{- end -}}
{{ $list | toJson }}
{{- end -}}

{{/* The Secrets whose change rolls the pods, as a JSON list. */}}
{{- define "lianluo.secrets" -}}
{{- $chart := .chart -}}
{{- $g := $chart.Values.deployment.global.lianluo -}}
{{- $list := list (include "lianluo.databaseSecret" $chart) -}}
{{- if hasPrefix "SASL" $g.kafka.protocol -}}{{- $list = append $list (include "lianluo.kafkaSecret" $chart) -}}{{- end -}}
{{- with $g.schemaRegistry.userSecret -}}{{- $list = append $list . -}}{{- end -}}
{{- range .environment -}}{{- with .valueFrom -}}{{- $list = append $list .secretKeyRef.name -}}{{- end -}}{{- end -}}
{{ $list | uniq | sortAlpha | toJson }}
{{- end -}}
