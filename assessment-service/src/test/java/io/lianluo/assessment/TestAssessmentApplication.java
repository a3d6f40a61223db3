package io.lianluo.assessment;

import io.lianluo.testing.ServiceAlone;

/** Starts the service without the others, and again when a class changes: {@code mvn -q -pl assessment-service spring-boot:test-run}. */
class TestAssessmentApplication {

    public static void main(String[] arguments) {
        ServiceAlone.run(AssessmentApplication.class, arguments);
    }
}
