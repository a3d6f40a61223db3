package io.lianluo.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return marked == null ? null : new StackCustomizer(databaseOf(marked), AccessMatrix.class.isAssignableFrom(test));
    }

    static String databaseOf(Class<?> test) {
        // A database's name has at most 63 bytes; two classes of the same simple name must not meet.
        String id = UUID.nameUUIDFromBytes(test.getName().getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        String name = test.getSimpleName().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 40)) + "-" + id;
    }

    /**
     * Equal for the same class, which is what lets its tests share one application.
     *
     * @param troubled whether the store's troubles are part of the test
     */
    private record StackCustomizer(String database, boolean troubled) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestStack stack = TestStack.get();
            stack.emptyTopics();
            stack.dropDatabase(database);
            Map<String, Object> properties = stack.properties(database);
            if (troubled) {
                properties.put("spring.mongodb.uri", stack.storeProxy().uri(database));
                properties.put("lianluo.eventing.store-timeout", "PT2S");
            }
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("lianluo-test-stack", properties));
            context.getBeanFactory().registerSingleton("indexCheck", IndexCheck.listener(database));
        }
    }
}
