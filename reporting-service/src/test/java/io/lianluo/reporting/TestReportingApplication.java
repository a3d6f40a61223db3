package io.lianluo.reporting;

import io.lianluo.testing.ServiceAlone;

/** Starts the service without the others, and again when a class changes: {@code mvn -q -pl reporting-service spring-boot:test-run}. */
class TestReportingApplication {

    public static void main(String[] arguments) {
        ServiceAlone.run(ReportingApplication.class, arguments);
    }
}
