{{/*
Two CronJobs that never run by themselves: an operator makes a Job of one, to see which dead letters wait or to have the service handle them again.
*/}}
{{- define "lianluo.deadLetters" -}}
{{- $chart := . -}}
{{- $v := .Values.deployment -}}
{{- $d := $v.deadLetters -}}
{{- if not $d.tokenUrl }}{{ fail (printf "%s: deployment.deadLetters.secret is set, so deployment.deadLetters.tokenUrl must be the address where the issuer gives tokens" .Chart.Name) }}{{ end -}}
{{- range $step := list "dead-letters" "replay" -}}
---
apiVersion: batch/v1
kind: CronJob
metadata:
  name: {{ include "lianluo.name" $chart }}-{{ $step }}
  namespace: {{ $chart.Release.Namespace }}
  labels:
    {{- include "lianluo.labels" $chart | nindent 4 }}
spec:
  suspend: true
  schedule: "0 0 1 1 *"
  concurrencyPolicy: Forbid
  jobTemplate:
    metadata:
      labels:
        {{- include "lianluo.labels" $chart | nindent 8 }}
    spec:
      # Two of them at once would only share the work, and one that was refused is for people to look at.
      backoffLimit: 0
      activeDeadlineSeconds: 3600
      ttlSecondsAfterFinished: 604800
      template:
        metadata:
          labels:
            app.kubernetes.io/name: {{ $chart.Chart.Name }}-dead-letters
            app.kubernetes.io/instance: {{ $chart.Release.Name }}
            app.kubernetes.io/part-of: lianluo
        spec:
          restartPolicy: Never
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
            seccompProfile: {type: RuntimeDefault}
          containers:
            - name: setup
              image: "{{ with $v.global.lianluo.imageRegistry }}{{ . }}/{{ end }}{{ $d.image }}:{{ $v.image.tag | default $chart.Chart.AppVersion }}"
              imagePullPolicy: {{ $v.image.pullPolicy }}
              args: [{{ $step }}, "http://{{ include "lianluo.name" $chart }}"]
              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities: {drop: [ALL]}
              resources:
                requests: {cpu: 100m, memory: 128Mi}
                limits: {memory: 128Mi}
              env:
                - {name: LIANLUO_SETUP_REPLAY_ATTEMPTS, value: {{ $d.attempts | quote }}}
                - {name: LIANLUO_SETUP_TOKEN_URL, value: {{ $d.tokenUrl | quote }}}
                - name: LIANLUO_SETUP_CLIENT_ID
                  valueFrom: {secretKeyRef: {name: {{ $d.secret }}, key: client_id}}
                - name: LIANLUO_SETUP_CLIENT_SECRET
                  valueFrom: {secretKeyRef: {name: {{ $d.secret }}, key: client_secret}}
                {{- if $v.global.lianluo.issuer.caSecret }}
                - {name: LIANLUO_SETUP_CA, value: /etc/lianluo/issuer/ca.crt}
                {{- end }}
              volumeMounts:
                - {name: tmp, mountPath: /tmp}
                {{- if $v.global.lianluo.issuer.caSecret }}
                - {name: issuer, mountPath: /etc/lianluo/issuer, readOnly: true}
                {{- end }}
          volumes:
            - name: tmp
              emptyDir: {sizeLimit: 64Mi}
            {{- with $v.global.lianluo.issuer.caSecret }}
            - name: issuer
              secret: {secretName: {{ . }}, items: [{key: ca.crt, path: ca.crt}]}
            {{- end }}
{{ end -}}
{{- end -}}
