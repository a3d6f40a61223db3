package io.lianluo.benchmarks.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A Boot application that does nothing but start. */
@SpringBootApplication
public class BareApplication {

    /** The property that ends it once it is started, so that a cache of its classes is written. */
    public static final String TRAINING = "bare.training";

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
        if (Boolean.getBoolean(TRAINING)) {
            Runtime.getRuntime().halt(0);
        }
    }
}
