package io.lianluo.assessment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The assessment service. */
@SpringBootApplication
public class AssessmentApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(AssessmentApplication.class, arguments);
    }
}
