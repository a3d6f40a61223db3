package io.lianluo.endtoend;

import io.lianluo.endtoend.launch.Services;
import io.lianluo.localstack.LocalStack;
import java.nio.file.Path;

/** A platform of its own for one story: a new stack and the five services as processes, from the jars of this build. */
record Running(LocalStack stack, Services services) implements AutoCloseable {

    /** The folder that holds all modules. */
    static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    static Running on(Path directory) {
        LocalStack stack = LocalStack.temporary(directory.resolve("stack")).start();
        try {
            return new Running(stack, Services.onFreePorts(REPOSITORY, directory, stack).start(new Progress(System.out)));
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    Platform platform() {
        return services.platform();
    }

    /** Ends a service as a power cut would, and starts it again. */
    void powerCut(String service) {
        services.named(service).kill();
        services.named(service).start();
        services.named(service).awaitReady();
    }

    @Override
    public void close() {
        services.close();
        stack.close();
    }
}
