package io.lianluo.testing;

import io.lianluo.localstack.LocalIssuer;
import io.lianluo.localstack.MailCatcher;
import io.lianluo.setup.Topics;
import io.lianluo.schemas.RegisterSchemas;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** The stack in containers: Kafka, Apicurio Registry, and MongoDB as a replica set. */
final class ContainerStack extends TestStack {

    private static final int REGISTRY_PORT = 8080;

    private final KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.0"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final MongoDBContainer mongo = new MongoDBContainer(DockerImageName.parse("mongo:8.0")).withReplicaSet();
    private final GenericContainer<?> registry = new GenericContainer<>(DockerImageName.parse("apicurio/apicurio-registry:3.3.3"))
            .withExposedPorts(REGISTRY_PORT).waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT))
            .withStartupTimeout(Duration.ofMinutes(2));
    private final LocalIssuer issuer = LocalIssuer.withNewKey().start();
    private final MailCatcher mail = new MailCatcher(EmbeddedStack.temporaryDirectory(), 0, 0).start();

    ContainerStack() {
        org.testcontainers.lifecycle.Startables.deepStart(kafka, mongo, registry).join();
        Topics.create(kafka.getBootstrapServers());
        RegisterSchemas.registerAll(URI.create(schemaRegistryUrl()));
    }

    KafkaContainer kafka() {
        return kafka;
    }

    MongoDBContainer mongo() {
        return mongo;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String schemaRegistryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
    }

    @Override
    public String mongoUri(String database) {
        return mongo.getReplicaSetUrl(database);
    }

    @Override
    public LocalIssuer issuer() {
        return issuer;
    }

    @Override
    public MailCatcher mail() {
        return mail;
    }

    // Pausing keeps the port that a container got; stopping would give it another.

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public void stopBroker() {
        pause(kafka);
    }

    @Override
    public void startBroker() {
        unpause(kafka);
    }

    @Override
    public void stopSchemaRegistry() {
        pause(registry);
    }

    @Override
    public void startSchemaRegistry() {
        unpause(registry);
    }

    @Override
    public void stopStore() {
        pause(mongo);
    }

    @Override
    public void startStore() {
        unpause(mongo);
    }

    private static void pause(GenericContainer<?> container) {
        container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
    }

    private static void unpause(GenericContainer<?> container) {
        container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
    }
}
