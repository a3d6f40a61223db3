package io.lianluo.meeting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The meeting service. */
@SpringBootApplication
@EnableScheduling
public class MeetingApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(MeetingApplication.class, arguments);
    }
}
