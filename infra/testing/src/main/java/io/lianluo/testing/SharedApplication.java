package io.lianluo.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets each {@link LianluoTest} find its application as if it were new. The application of the class before is used again where the configuration
 * is the same, after all that it kept and published is deleted. It is closed where the configuration is another one, because the two would read
 * the same topics as one group, and where it does not come to rest.
 */
final class SharedApplication implements TestExecutionListener, Ordered {

    private static @Nullable TestContext before;

    /** Closes the application of the class before, for a test that starts others of the same service. */
    static synchronized void close() {
        if (before != null) {
            before.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
            before = null;
        }
    }

    /** Before a listener asks for the application. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        begin(test);
    }

    /** An instance that lives as long as its class is made before the class begins, and takes the port of the application then. */
    @Override
    public void prepareTestInstance(TestContext test) {
        begin(test);
    }

    private static synchronized void begin(TestContext test) {
        if (TestContextAnnotationUtils.findAnnotationDescriptor(test.getTestClass(), LianluoTest.class) == null
                || before != null && before.getTestClass() == test.getTestClass()) {
            return;
        }
        TestOffices.forget();
        if (!test.hasApplicationContext() || !TestStack.get().forget(StackCustomizerFactory.DATABASE, serviceOf(test))) {
            close();
        }
        before = test;
    }

    private static String serviceOf(TestContext test) {
        return test.getApplicationContext().getEnvironment().getProperty("spring.application.name", "");
    }
}
