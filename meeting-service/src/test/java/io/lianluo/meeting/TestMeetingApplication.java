package io.lianluo.meeting;

import io.lianluo.testing.ServiceAlone;

/** Starts the service without the others, and again when a class changes: {@code mvn -q -pl meeting-service spring-boot:test-run}. */
class TestMeetingApplication {

    public static void main(String[] arguments) {
        ServiceAlone.run(MeetingApplication.class, arguments);
    }
}
