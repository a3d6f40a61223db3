{{/*
All that one service is in a cluster. Takes a dict of
  chart        the root of the service's chart
  environment  entries of its own, as a list
  egress       ways out of its own, as a list of why, ports and peers
  authorities  authorities of its own to mount, as a list of name and secret
  clients      peers that may send requests beside those of the values, as a list
*/}}
{{- define "lianluo.service" -}}
{{- include "lianluo.checks" .chart -}}
{{- include "lianluo.deployment" . }}
---
{{ include "lianluo.kubernetesService" .chart }}
---
{{ include "lianluo.serviceAccount" .chart }}
---
{{ include "lianluo.disruption" .chart }}
{{- if .chart.Values.deployment.networkPolicy.enabled }}
---
{{ include "lianluo.networkPolicy" . }}
{{- end }}
{{- if eq .chart.Values.deployment.scaling.kind "hpa" }}
---
{{ include "lianluo.hpa" .chart }}
{{- end }}
{{- if eq .chart.Values.deployment.scaling.kind "keda" }}
---
{{ include "lianluo.keda" .chart }}
{{- end }}
{{- if ne .chart.Values.deployment.monitoring.kind "none" }}
---
{{ include "lianluo.monitor" .chart }}
{{- end }}
{{- if eq .chart.Values.deployment.exposure.kind "ingress" }}
---
{{ include "lianluo.ingress" .chart }}
{{- end }}
{{- if eq .chart.Values.deployment.exposure.kind "route" }}
---
{{ include "lianluo.route" .chart }}
{{- end }}
{{- if .chart.Values.deployment.deadLetters.secret }}
{{ include "lianluo.deadLetters" .chart }}
{{- end }}
{{- end -}}

{{- define "lianluo.deployment" -}}
{{- $chart := .chart -}}
{{- $v := $chart.Values.deployment -}}
{{- $secrets := include "lianluo.secrets" . | fromJsonArray -}}
{{- $authorities := concat (include "lianluo.authorities" $chart | fromJsonArray) (.authorities | default list) -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "lianluo.metadata" $chart | nindent 2 }}
  {{- if $v.restartOnSecretChange }}
  annotations:
    secret.reloader.stakater.com/reload: {{ join "," $secrets }}
  {{- end }}
spec:
  {{- if eq $v.scaling.kind "none" }}
  replicas: {{ $v.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  strategy:
    rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
  selector:
    matchLabels:
      {{- include "lianluo.selector" $chart | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "lianluo.selector" $chart | nindent 8 }}
        app.kubernetes.io/version: {{ $chart.Chart.AppVersion | quote }}
        app.kubernetes.io/part-of: lianluo
        {{- with $v.podLabels }}{{ toYaml . | nindent 8 }}{{ end }}
      annotations:
        kubectl.kubernetes.io/default-container: {{ $chart.Chart.Name }}
        {{- with $v.podAnnotations }}{{ toYaml . | nindent 8 }}{{ end }}
    spec:
      serviceAccountName: {{ include "lianluo.name" $chart }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ $v.terminationGracePeriodSeconds }}
      {{- with $v.priorityClassName }}
      priorityClassName: {{ . }}
      {{- end }}
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
      {{- with $v.topologySpread.keys }}
      topologySpreadConstraints:
        {{- range . }}
        - maxSkew: 1
          topologyKey: {{ . }}
          whenUnsatisfiable: {{ $v.topologySpread.whenUnsatisfiable }}
          labelSelector:
            matchLabels:
              {{- include "lianluo.selector" $chart | nindent 14 }}
          matchLabelKeys: [pod-template-hash]
        {{- end }}
      {{- end }}
      {{- with $v.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $v.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $v.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ $chart.Chart.Name }}
          image: {{ include "lianluo.image" $chart | quote }}
          imagePullPolicy: {{ $v.image.pullPolicy }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: {drop: [ALL]}
          ports:
            - {name: http, containerPort: 8080}
            - {name: management, containerPort: 8081}
          env:
            {{- include "lianluo.environment" . | nindent 12 }}
          resources:
            requests: {cpu: {{ $v.resources.cpu }}, memory: {{ $v.resources.memory }}}
            limits: {memory: {{ $v.resources.memory }}}
          # The start covers a cold start on one processor. Liveness knows nothing of broker and store: a restart would not bring them back.
          startupProbe:
            httpGet: {path: /livez, port: http}
            periodSeconds: 3
            timeoutSeconds: 2
            failureThreshold: {{ div $v.startupSeconds 3 }}
          livenessProbe:
            httpGet: {path: /livez, port: http}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          readinessProbe:
            httpGet: {path: /readyz, port: http}
            periodSeconds: 5
            timeoutSeconds: 5
            failureThreshold: 2
          {{- if $v.preStopSeconds }}
          lifecycle:
            preStop:
              sleep: {seconds: {{ $v.preStopSeconds }}}
          {{- end }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- range $authorities }}
            - {name: {{ .name }}, mountPath: /etc/lianluo/{{ .name }}, readOnly: true}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {sizeLimit: {{ $v.temporaryFiles }}}
        {{- range $authorities }}
        - name: {{ .name }}
          secret: {secretName: {{ .secret }}, items: [{key: ca.crt, path: ca.crt}]}
        {{- end }}
{{- end -}}

{{- define "lianluo.kubernetesService" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "lianluo.selector" . | nindent 4 }}
  ports:
    - {name: http, port: 80, targetPort: http, appProtocol: http}
    - {name: management, port: 8081, targetPort: management, appProtocol: http}
{{- end -}}

{{- define "lianluo.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
automountServiceAccountToken: false
{{- end -}}

{{- define "lianluo.disruption" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
spec:
  # One at a time, and also where there is one alone: a node can always be drained.
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "lianluo.selector" . | nindent 6 }}
{{- end -}}

{{- define "lianluo.monitor" -}}
{{- $v := .Values.deployment -}}
apiVersion: monitoring.coreos.com/v1
kind: {{ eq $v.monitoring.kind "pod" | ternary "PodMonitor" "ServiceMonitor" }}
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
    {{- with $v.monitoring.labels }}{{ toYaml . | nindent 4 }}{{ end }}
spec:
  selector:
    matchLabels:
      {{- include "lianluo.selector" . | nindent 6 }}
  {{ eq $v.monitoring.kind "pod" | ternary "podMetricsEndpoints" "endpoints" }}:
    - port: management
      path: /actuator/prometheus
      interval: {{ $v.monitoring.interval }}
{{- end -}}

{{- define "lianluo.ingress" -}}
{{- $e := .Values.deployment.exposure -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
  {{- with $e.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with $e.ingressClass }}
  ingressClassName: {{ . }}
  {{- end }}
  {{- with $e.tlsSecret }}
  tls:
    - {hosts: [{{ $e.host | quote }}], secretName: {{ . }}}
  {{- end }}
  rules:
    - host: {{ $e.host | quote }}
      http:
        paths:
          - path: {{ $e.path }}
            pathType: Prefix
            backend: {service: {name: {{ include "lianluo.name" . }}, port: {name: http}}}
{{- end -}}

{{- define "lianluo.route" -}}
{{- $e := .Values.deployment.exposure -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  {{- include "lianluo.metadata" . | nindent 2 }}
  {{- with $e.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  parentRefs:
    - name: {{ $e.gateway.name }}
      {{- with $e.gateway.namespace }}
      namespace: {{ . }}
      {{- end }}
      {{- with $e.gateway.section }}
      sectionName: {{ . }}
      {{- end }}
  hostnames: [{{ $e.host | quote }}]
  rules:
    - matches: [{path: {type: PathPrefix, value: {{ $e.path }}}}]
      backendRefs: [{name: {{ include "lianluo.name" . }}, port: 80}]
{{- end -}}
