package io.lianluo.registry.person.mongo;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The keys of this installation; one with a key management service registers that instead. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConfiguredKeys.class)
class PersonStoreConfiguration { }
