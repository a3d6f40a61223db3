package io.lianluo.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Replica;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The texts that a service keeps, by the records of its stores and replicas, each as {@code Record.component}. A test of the service divides them into
 * those that are sealed, because they may say something of a person, and those that are known to say nothing of one, so that another text is decided on.
 */
public final class StoredTexts {

    private static final Set<Class<?>> TEXTS = Set.of(String.class, Object.class, LocalizedText.class);

    private final JavaClasses service;
    private final Set<Class<?>> passedOver;

    /**
     * Looks through the classes of a service.
     *
     * @param service    a class of the service's topmost package
     * @param passedOver records of which no text is asked for, such as what a regulation says
     */
    public StoredTexts(Class<?> service, Class<?>... passedOver) {
        this.service = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(service.getPackageName());
        this.passedOver = Set.of(passedOver);
    }

    /**
     * The texts that are kept.
     *
     * @param others records beyond those of stores, replicas, and classes that write documents of their own form
     */
    public Set<String> kept(Class<?>... others) {
        Stream<ResolvableType> states = service.stream().filter(type -> type.isAssignableTo(AggregateStore.class)).map(JavaClass::reflect)
                .map(store -> ResolvableType.forClass(store).as(AggregateStore.class).getGeneric(2)).filter(state -> state.resolve() != null);
        Stream<ResolvableType> views = service.stream().map(JavaClass::reflect).flatMap(StoredTexts::views);
        Stream<ResolvableType> own = service.stream().filter(StoredTexts::writesItself).map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses())).map(ResolvableType::forClass);
        Set<String> texts = new TreeSet<>();
        Stream.of(states, views, own, Arrays.stream(others).map(ResolvableType::forClass)).flatMap(all -> all)
                .forEach(type -> collect(type, texts, new HashSet<>()));
        return texts;
    }

    /** The classes that write documents of their own form, by their simple names. */
    public Set<String> writers() {
        Set<String> writers = new TreeSet<>();
        service.stream().filter(StoredTexts::writesItself).map(JavaClass::getSimpleName).forEach(writers::add);
        return writers;
    }

    private static boolean writesItself(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(MongoOperations.class));
    }

    /** The views of a class that has replicas, also of those that it inherits from a kit. */
    private static Stream<ResolvableType> views(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null && one != Object.class, Class::getSuperclass)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredFields())).filter(field -> field.getType() == Replica.class)
                .map(field -> ResolvableType.forField(field, type).getGeneric(0));
    }

    private void collect(ResolvableType type, Set<String> texts, Set<Class<?>> seen) {
        Class<?> record = type.toClass();
        if (!record.isRecord() || TEXTS.contains(record) || passedOver.contains(record) || !seen.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            List<ResolvableType> parts = parts(ResolvableType.forMethodReturnType(component.getAccessor()));
            if (parts.stream().map(ResolvableType::toClass).anyMatch(TEXTS::contains)) {
                texts.add(record.getName().substring(record.getPackageName().length() + 1).replace('$', '.') + "." + component.getName());
            }
            parts.forEach(part -> collect(part, texts, seen));
        }
    }

    /** A type, or for a collection what it is of. */
    private static List<ResolvableType> parts(ResolvableType type) {
        return type.hasGenerics() ? Arrays.stream(type.getGenerics()).flatMap(part -> parts(part).stream()).toList() : List.of(type);
    }
}
