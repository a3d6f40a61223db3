package io.lianluo.testing;

import io.lianluo.access.Offices;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

/** Gives the application of a {@link LianluoTest} the addresses of the stack, and the offices that tests give to persons. */
final class StackCustomizerFactory implements ContextCustomizerFactory {

    /** One after the other, all applications use it. */
    static final String DATABASE = "test";
    private static final boolean IS_SERVLET = ClassUtils.isPresent("org.springframework.boot.web.servlet.FilterRegistrationBean",
            StackCustomizerFactory.class.getClassLoader()) && ClassUtils.isPresent("jakarta.servlet.Filter", StackCustomizerFactory.class.getClassLoader());

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> configurations) {
        return TestContextAnnotationUtils.findAnnotationDescriptor(test, LianluoTest.class) == null ? null
                : new StackCustomizer(AccessMatrix.class.isAssignableFrom(test));
    }

    /**
     * Equal for all classes but those, which is what lets them share one application.
     *
     * @param troubled whether the store's troubles are part of the test
     */
    private record StackCustomizer(boolean troubled) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestStack stack = TestStack.get();
            stack.emptyTopics();
            stack.dropDatabase(DATABASE);
            Map<String, Object> properties = stack.properties(DATABASE);
            if (troubled) {
                properties.put("spring.mongodb.uri", stack.storeProxy().uri(DATABASE));
                properties.put("lianluo.eventing.store-timeout", "PT6S");
            }
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("lianluo-test-stack", properties));
            context.getBeanFactory().registerSingleton("indexCheck", IndexCheck.listener());
            if (IS_SERVLET) {
                RootBeanDefinition offices = new RootBeanDefinition(Offices.class, () -> new TestOffices(context.getBeanProvider(Offices.class)));
                offices.setPrimary(true);
                ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("testOffices", offices);
                ServiceDescription.filter().ifPresent(filter -> context.getBeanFactory().registerSingleton("descriptionFilter", filter));
            }
        }
    }
}
