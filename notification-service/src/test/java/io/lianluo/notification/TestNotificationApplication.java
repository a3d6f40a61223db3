package io.lianluo.notification;

import io.lianluo.testing.ServiceAlone;

/** Starts the service without the others, and again when a class changes: {@code mvn -q -pl notification-service spring-boot:test-run}. */
class TestNotificationApplication {

    public static void main(String[] arguments) {
        ServiceAlone.run(NotificationApplication.class, arguments);
    }
}
