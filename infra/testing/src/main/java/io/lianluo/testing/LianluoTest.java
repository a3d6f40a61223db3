package io.lianluo.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * Connects a {@code @SpringBootTest} to the {@link TestStack}: broker with empty topics, schema registry, issuer, mail, and an empty database.
 * Classes of the same configuration that run one after the other share the application; nothing that one of them kept or published is left for
 * the next.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@TestPropertySource(properties = {
    "lianluo.web.rate.per-second=100000", "lianluo.web.rate.burst=100000",
    "logging.structured.format.console=", "logging.level.kafka=error", "logging.level.org.apache.kafka=error", "logging.level.state.change.logger=error",
    "logging.level.de.bwaldvogel=error", "logging.level.io.netty=error", "logging.level.com.icegreen=error", "logging.level.org.mongodb=error"})
public @interface LianluoTest { }
