package io.lianluo.testing;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every command of an aggregate in every state: it leads where the table says, or is refused and changes nothing. A command or an
 * event that the table forgot is found.
 *
 * @param <A> the aggregate
 * @param <S> its states
 */
public abstract class StatesTest<A extends Aggregate<?>, S extends Enum<S>> {

    /** The outcome of a command that has no effect. */
    protected static final String NOTHING = "=";

    private final Class<A> aggregate;
    private final Class<?> event;
    private final Class<S> states;
    private final Map<String, Consumer<A>> commands;
    private final BiFunction<String, S, String> outcome;

    /**
     * Tries these commands.
     *
     * @param commands each by the name of its method; what follows after a space tells apart how it is called
     * @param outcome  what a command leads to in a state: the name of a state, {@value #NOTHING}, or in lower case why it is refused
     */
    protected StatesTest(Class<A> aggregate, Class<?> event, Class<S> states, Map<String, Consumer<A>> commands, BiFunction<String, S, String> outcome) {
        this.aggregate = aggregate;
        this.event = event;
        this.states = states;
        this.commands = commands;
        this.outcome = outcome;
    }

    /** Outcomes by command, in the order of the states. */
    protected static <S extends Enum<S>> BiFunction<String, S, String> table(Map<String, List<String>> outcomes) {
        return (command, state) -> outcomes.get(command).get(state.ordinal());
    }

    /** The aggregate, brought into a state. */
    protected abstract A in(S state);

    /** The state in which it is. */
    protected abstract S stateOf(A tried);

    /** Everything that is kept of it. */
    protected abstract Object kept(A tried);

    /** Why something is refused. */
    protected String why(Throwable refused) {
        return switch (refused) {
            case InvalidInput invalid -> invalid.faults().getFirst().rule();
            case Conflict conflict -> conflict.rule();
            default -> refused.getClass().getSimpleName().replaceFirst("Exception$", "").replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        };
    }

    /** How many events a command raises that has an effect. */
    protected int events(String command, S state) {
        return 1;
    }

    /** Parts of the kept state that a verb empties on purpose, each as {@code verb part}. */
    protected Set<String> emptied() {
        return Set.of();
    }

    /** Methods that answer nothing and are no commands, because they belong to what is done around them. */
    protected Set<String> noCommands() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return commands.keySet().stream().sorted().flatMap(command -> Arrays.stream(states.getEnumConstants())
                .map(state -> DynamicTest.dynamicTest(command + " when " + state, () -> tried(command, state))));
    }

    @Test
    void noCommandIsLeftOut() {
        Set<String> tried = commands.keySet().stream().map(command -> command.split(" ")[0]).collect(toSet());
        JavaClass compiled = new ClassFileImporter().importClass(aggregate);
        assertThat(compiled.getMethods().stream().filter(method -> isCommand(method, compiled)).map(JavaMethod::getName)
                .filter(name -> !noCommands().contains(name)).collect(toSet()))
                .as("verbs of " + aggregate.getSimpleName() + "; one that is only ever made needs a verb that is tried: it is refused, or raises its event").isNotEmpty().isSubsetOf(tried);
    }

    @Test
    void noEventIsLeftOut() {
        Set<Class<?>> raised = new HashSet<>();
        for (String command : commands.keySet()) {
            for (S state : states.getEnumConstants()) {
                raised.addAll(tried(command, state));
            }
        }
        assertThat(raised).as("events that a verb of the table raises").containsExactlyInAnyOrder(event.isSealed() ? event.getPermittedSubclasses() : new Class<?>[] {event});
    }

    /** A verb that builds the state anew drops easily what another verb has put there; so each is tried after each. */
    @Test
    void noVerbEmptiesWhatAnotherFilled() {
        Set<String> emptied = new TreeSet<>();
        for (S state : states.getEnumConstants()) {
            Stream<Consumer<A>> firsts = commands.values().stream().filter(command -> catchThrowable(() -> command.accept(in(state))) == null);
            Stream.concat(Stream.of(untouched -> { }), firsts).forEach(first -> commands.forEach((command, second) -> {
                A tried = in(state);
                first.accept(tried);
                Set<String> filled = filled(kept(tried));
                if (catchThrowable(() -> second.accept(tried)) == null) {
                    filled.removeAll(filled(kept(tried)));
                    filled.forEach(part -> emptied.add(command.split(" ")[0] + " " + part));
                }
            }));
        }
        assertThat(emptied).as("parts of the kept state that a verb emptied; if it means to, name them in emptied()").isEqualTo(emptied());
    }

    /** The parts of a record that are there; a state that is no record is one part. */
    private static Set<String> filled(@Nullable Object kept) {
        if (!(kept instanceof Record whole)) {
            return kept == null ? new HashSet<>() : new HashSet<>(Set.of("all"));
        }
        return Arrays.stream(whole.getClass().getRecordComponents()).filter(part -> !isEmpty(valueOf(part, whole))).map(RecordComponent::getName)
                .collect(toCollection(HashSet::new));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals(false) || value instanceof Collection<?> several && several.isEmpty() || value instanceof Map<?, ?> several && several.isEmpty()
                || value instanceof Optional<?> maybe && maybe.isEmpty();
    }

    private static @Nullable Object valueOf(RecordComponent part, Record whole) {
        Method accessor = part.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Is it a verb: one that answers nothing, or raises an event, directly or by what it calls of its own? */
    private static boolean isCommand(JavaMethod method, JavaClass aggregate) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE) && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (method.getRawReturnType().isEquivalentTo(void.class) || raises(method, aggregate, new HashSet<>()));
    }

    private static boolean raises(JavaMethod method, JavaClass aggregate, Set<JavaMethod> seen) {
        return seen.add(method) && method.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTarget().getName().equals("raise")
                || call.getTargetOwner().equals(aggregate) && call.getTarget().resolveMember().filter(called -> raises(called, aggregate, seen)).isPresent());
    }

    /** @return the kinds of event raised on the way to the state and by the command */
    private Set<Class<?>> tried(String command, S state) {
        A tried = in(state);
        assertThat(stateOf(tried)).as("brought into the state").isEqualTo(state);
        Object before = kept(tried);
        int raisedBefore = tried.raised().size();
        String expected = outcome.apply(command, state);
        Throwable refused = catchThrowable(() -> commands.get(command).accept(tried));
        List<?> raised = tried.raised();
        if (refused != null || expected.equals(NOTHING)) {
            assertThat(kept(tried)).as("nothing changed").isEqualTo(before);
            assertThat(raised).as("nothing is told").hasSize(raisedBefore);
        } else {
            assertThat(raised).as("it is told").hasSize(raisedBefore + events(command, state));
        }
        assertThat(refused != null ? why(refused) : raised.size() == raisedBefore ? NOTHING : stateOf(tried).name()).isEqualTo(expected);
        return raised.stream().map(Object::getClass).collect(toSet());
    }
}
