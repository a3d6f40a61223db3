package io.lianluo.web.training;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** Makes a start with {@code lianluo.training=true} a training run. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty("lianluo.training")
public final class TrainingAutoConfiguration {

    /** Halts instead of closing the application: to take leave of a broker that is away takes its time, and the cache is written all the same. */
    @Bean
    TrainingRun trainingRun(WebServerApplicationContext application) {
        return new TrainingRun(() -> application.getWebServer().getPort(), Runtime.getRuntime()::halt);
    }
}
