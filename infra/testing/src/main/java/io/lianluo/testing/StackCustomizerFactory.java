package io.lianluo.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives the addresses of the stack to the application of a {@link LianluoTest}. */
final class StackCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> configurations) {
        Class<?> marked = TestContextAnnotationUtils.findAnnotationDescriptor(test, LianluoTest.class) == null ? null : test;
        return marked == null ? null : new StackCustomizer(databaseOf(marked));
    }

    private static String databaseOf(Class<?> test) {
        // A database's name has at most 63 bytes; two classes of the same simple name must not meet.
        String id = UUID.nameUUIDFromBytes(test.getName().getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        String name = test.getSimpleName().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 40)) + "-" + id;
    }

    /** Equal for the same class, which is what lets its tests share one application. */
    private record StackCustomizer(String database) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestStack stack = TestStack.get();
            stack.emptyTopics();
            stack.dropDatabase(database);
            context.getEnvironment().getPropertySources()
                    .addFirst(new MapPropertySource("lianluo-test-stack", java.util.Map.copyOf(stack.properties(database))));
        }
    }
}
