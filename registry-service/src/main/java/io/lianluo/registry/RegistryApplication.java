package io.lianluo.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The registry service. */
@SpringBootApplication
@EnableScheduling
public class RegistryApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(RegistryApplication.class, args);
    }
}
