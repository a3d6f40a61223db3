{{/* Values that are each right and contradict each other, or lack one another, end here with a sentence that names them. */}}
{{- define "lianluo.checks" -}}
{{- $v := .Values.deployment -}}
{{- $g := $v.global.lianluo -}}
{{- $at := printf "%s: " .Chart.Name -}}
{{- include "lianluo.addresses" . -}}
{{- if gt (int $v.scaling.min) (int $v.scaling.max) -}}{{ fail (print $at "deployment.scaling.min (" $v.scaling.min ") is more than deployment.scaling.max (" $v.scaling.max ")") }}{{- end -}}
{{- if eq $v.scaling.kind "keda" -}}
{{- range splitList "," $g.kafka.bootstrapServers -}}
{{- if not (contains "." .) -}}{{ fail (print $at "deployment.scaling.kind is keda, which asks the brokers from its own namespace, where " . " of global.lianluo.kafka.bootstrapServers is not known; say the namespace too, such as " (splitList ":" . | first) "." $.Release.Namespace ":" (splitList ":" . | last)) }}{{- end -}}
{{- end -}}
{{- end -}}
{{- if ne $v.exposure.kind "none" -}}
{{- if not $v.exposure.host -}}{{ fail (print $at "deployment.exposure.kind is " $v.exposure.kind ", so deployment.exposure.host must name the public host") }}{{- end -}}
{{- if and $v.networkPolicy.enabled (not $v.networkPolicy.clients) -}}{{ fail (print $at "deployment.exposure.kind is " $v.exposure.kind ", but deployment.networkPolicy.clients names nobody, so that the " $v.exposure.kind " could not connect; name the pods or the namespace of your ingress controller") }}{{- end -}}
{{- end -}}
{{- if and (eq $v.exposure.kind "ingress") (not $v.exposure.tlsSecret) (not $g.allowPlaintext) -}}{{ fail (print $at "deployment.exposure.kind is ingress without deployment.exposure.tlsSecret: tokens would travel without TLS; name the Secret with the certificate, or say global.lianluo.allowPlaintext=true for trying out") }}{{- end -}}
{{- if and (eq $v.exposure.kind "route") (not $v.exposure.gateway.name) -}}{{ fail (print $at "deployment.exposure.kind is route, so deployment.exposure.gateway.name must name the Gateway") }}{{- end -}}
{{- if and (ne $v.monitoring.kind "none") $v.networkPolicy.enabled (not $v.networkPolicy.monitoring) -}}{{ fail (print $at "deployment.monitoring.kind is " $v.monitoring.kind ", but deployment.networkPolicy.monitoring names nobody, so that Prometheus could not connect; name its pods or its namespace") }}{{- end -}}
{{- if lt (int $v.terminationGracePeriodSeconds) (add (int $v.preStopSeconds) 45) -}}{{ fail (print $at "deployment.terminationGracePeriodSeconds (" $v.terminationGracePeriodSeconds ") must be at least deployment.preStopSeconds (" $v.preStopSeconds ") and 45 seconds, in which requests and consumers end") }}{{- end -}}
{{- range $name, $value := $v.environment -}}
{{- if regexMatch "(PASSWORD|SECRET|_KEYS_|JAAS|URI$|USER_INFO)" $name -}}{{ fail (print $at "deployment.environment." $name " looks like a secret; what is secret is read from a Secret, never from values") }}{{- end -}}
{{- end -}}
{{- end -}}

{{/* The addresses that all have in common: each said, and none without TLS unless that is allowed. */}}
{{- define "lianluo.addresses" -}}
{{- $g := .Values.deployment.global.lianluo -}}
{{- $at := printf "%s: " .Chart.Name -}}
{{- if not $g.kafka.bootstrapServers -}}{{ fail (print $at "set global.lianluo.kafka.bootstrapServers to the addresses of the brokers, such as kafka-bootstrap.kafka:9093") }}{{- end -}}
{{- if not $g.schemaRegistry.url -}}{{ fail (print $at "set global.lianluo.schemaRegistry.url to the address of the schema registry, such as https://schemas.kafka/apis/ccompat/v7") }}{{- end -}}
{{- if not $g.issuer.url -}}{{ fail (print $at "set global.lianluo.issuer.url to the address that stands as iss in the tokens of your identity provider") }}{{- end -}}
{{- if not $g.allowPlaintext -}}
{{- if has $g.kafka.protocol (list "PLAINTEXT" "SASL_PLAINTEXT") -}}{{ fail (print $at "global.lianluo.kafka.protocol is " $g.kafka.protocol ", which sends passwords and personal data without TLS; use SASL_SSL or SSL, or say global.lianluo.allowPlaintext=true for trying out") }}{{- end -}}
{{- if hasPrefix "http://" $g.schemaRegistry.url -}}{{ fail (print $at "global.lianluo.schemaRegistry.url begins with http://; use https://, or say global.lianluo.allowPlaintext=true for trying out") }}{{- end -}}
{{- if or (hasPrefix "http://" $g.issuer.url) (hasPrefix "http://" $g.issuer.jwkSetUrl) -}}{{ fail (print $at "global.lianluo.issuer.url or jwkSetUrl begins with http://; use https://, or say global.lianluo.allowPlaintext=true for trying out") }}{{- end -}}
{{- end -}}
{{- end -}}
