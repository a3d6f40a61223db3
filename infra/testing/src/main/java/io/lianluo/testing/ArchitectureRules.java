package io.lianluo.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.lianluo.domain.Messages;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checks how a service is built: it has a core that knows no framework, adapters in {@code web}, {@code mongo} and {@code events} packages,
 * and uses no other service. A service's test is one line:
 * {@snippet :
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *     return ArchitectureRules.of("io.lianluo.meeting");
 * }
 * }
 */
public final class ArchitectureRules {

    private static final List<String> KITS = Stream.of("access", "documents", "domain", "files", "rules", "sealing", "web", "workingtime")
            .map(kit -> "io.lianluo." + kit).toList();
    private static final Set<String> MOMENTS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.OffsetDateTime", "java.time.ZonedDateTime", "java.time.Year", "java.time.YearMonth");

    private static final Set<String> ADAPTERS = Set.of("web", "mongo", "events");
    private static final DescribedPredicate<JavaClass> ADAPTER = resideInAnyPackage("..web..", "..mongo..", "..events..");
    private static final DescribedPredicate<JavaClass> WIRED = metaAnnotatedWith(Component.class)
            .or(annotatedWith(ConfigurationProperties.class)).<JavaClass>forSubtype();
    /** A store hands records on to the outbox; as long as it knows no more of them than that, it knows no contract. */
    private static final DescribedPredicate<JavaClass> CONTRACT = resideInAnyPackage("io.lianluo.events..", "org.apache.avro..",
            "org.apache.kafka..").and(not(equivalentTo(SpecificRecord.class)));

    private static final TopicCatalogue CATALOGUE = TopicCatalogue.load();

    /**
     * A rule.
     *
     * @param name in camel case, unique
     * @param rule what is checked
     */
    record Rule(String name, ArchRule rule) { }

    private ArchitectureRules() { }

    /** One test per rule for the production classes of a service. */
    public static Stream<DynamicTest> of(String basePackage) {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        String service = basePackage.substring(basePackage.lastIndexOf('.') + 1);
        List<Topic> owned = CATALOGUE.topics().stream().filter(topic -> topic.owner().equals(service)).toList();
        return Stream.concat(all(basePackage).stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(classes))),
                Stream.of(DynamicTest.dynamicTest("everySymbolIsTold", () -> assertThat(ContractSymbols.untold(owned, classes)).isEmpty()),
                        DynamicTest.dynamicTest("everythingToldHasWords", () -> assertThat(ToldTexts.missing(withKits(classes), new Messages(service))).isEmpty())));
    }

    private static Collection<JavaClass> withKits(JavaClasses service) {
        JavaClasses kits = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(KITS);
        return Stream.concat(service.stream(), kits.stream()).toList();
    }

    static List<Rule> all(String basePackage) {
        return List.of(
                new Rule("coreKnowsNoFramework", noClasses().that(not(ADAPTER).and(not(WIRED)))
                        .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..", "com.fasterxml..", "io.swagger..")
                        .because("what a regulation asks for must be readable and testable without a framework")),
                new Rule("onlyMongoKnowsTheStore", noClasses().that().resideOutsideOfPackage("..mongo..")
                        .should().dependOnClassesThat().resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..")
                        .because("how documents look is one package's business")),
                new Rule("onlyEventsKnowsTheContracts", noClasses().that().resideOutsideOfPackage("..events..")
                        .should().dependOnClassesThat(CONTRACT)
                        .because("contracts change by other reasons than the domain")),
                new Rule("onlyWebKnowsHttp", noClasses().that().resideOutsideOfPackage("..web..")
                        .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                        .because("a command can come from elsewhere")),
                new Rule("onlyWebKnowsTheWebKit", noClasses().that().resideOutsideOfPackage("..web..")
                        .should().dependOnClassesThat().resideInAPackage("io.lianluo.web..")
                        .because("a refusal of the core is InvalidInput, Conflict or Forbidden, and the interface alone says which answer that is")),
                new Rule("webKnowsNoOtherAdapter", noClasses().that().resideInAPackage("..web..")
                        .should().dependOnClassesThat(resideInAnyPackage("..mongo..", "..events..").and(resideInAPackage(basePackage + "..")))
                        .allowEmptyShould(true).because("documents and contracts are not an interface")),
                new Rule("eventsAndMongoDoNotKnowWeb", noClasses().that().resideInAnyPackage("..mongo..", "..events..")
                        .should().dependOnClassesThat(resideInAPackage("..web..").and(resideInAPackage(basePackage + "..")))
                        .allowEmptyShould(true).because("an interface may change alone")),
                new Rule("adaptersKnowNoAdapterOfAnotherFeature", classes().that(ADAPTER)
                        .should(knowNoAdapterOfAnotherFeature(basePackage))
                        .because("features meet in their cores, and what several interfaces share stands in the service's own web package")),
                new Rule("featuresAreFreeOfCycles", slices().matching(basePackage + ".(*)..")
                        .should().beFreeOfCycles().allowEmptyShould(true)
                        .because("a feature can be understood, tested and moved only without those that stand on it")),
                new Rule("packagesAreFreeOfCycles", slices().matching(basePackage + ".(**)")
                        .should().beFreeOfCycles().allowEmptyShould(true)
                        .because("a part of a feature knows nothing of what is made of it")),
                new Rule("adaptersArePackagePrivate", classes().that(ADAPTER)
                        .should(bePublicForAnotherPackageAlone())
                        .because("they are reached through their feature alone, and what another package may use is made public on purpose")),
                new Rule("knowsNoOtherService", noClasses()
                        .should().dependOnClassesThat(anotherService(basePackage))
                        .because("services coordinate by events alone")),
                new Rule("topicsOfOneKeyHaveOneTeller", classes().that(tellOfSomething())
                        .should(tellAloneOfTheirKeys())
                        .allowEmptyShould(true).because("schemas/PUBLISHING.md promises one sequence for them, which is the version of one aggregate")),
                new Rule("timeComesFromTheClock", noClasses()
                        .should().callMethodWhere(readsTheSystemsTime())
                        .because("a test decides what time it is")),
                new Rule("datesAreReadByTheirRule", noClasses()
                        .should().callMethodWhere(readsADateByItself())
                        .because("a day that some client of the events cannot read is refused in one place, io.lianluo.domain.Dates")),
                new Rule("enumsAreJoinedBySwitches", codeUnits().should(notJoinEnumsByName())
                        .allowEmptyShould(true).because("the compiler finds a symbol that one of two enums lacks, and valueOf(x.name()) finds it when it is too late")),
                new Rule("idsAreDerivedInOneWay", noClasses()
                        .should().callMethodWhere(derivesAnIdFromAName())
                        .because("DerivedId does, as schemas/PUBLISHING.md tells other languages")),
                new Rule("dependenciesComeByConstructor", noFields().should().beAnnotatedWith(Autowired.class)
                        .allowEmptyShould(true).because("what an object needs is seen where it is made")),
                new Rule("adaptersAreComponents", noClasses().that(ADAPTER).should().beAnnotatedWith(Repository.class).orShould().beAnnotatedWith(Service.class)
                        .allowEmptyShould(true).because("a store is a @Component like every adapter: its exceptions are translated already, and a proxy would only cost")),
                new Rule("everyOperationIsDescribed", methods().that().areMetaAnnotatedWith(RequestMapping.class)
                        .should(ControllerConditions.beDescribed())
                        .allowEmptyShould(true).because("clients are generated from it, and people read it in their language")),
                new Rule("idsInAddressesAreUuids", methods().that().areMetaAnnotatedWith(RequestMapping.class)
                        .should(ControllerConditions.takeIdsAsUuids())
                        .allowEmptyShould(true).because("an id is the same everywhere, and what is none names nothing")),
                new Rule("refusalsAreOfTheDomain", noClasses().that(not(assignableTo("io.lianluo.web.ProblemMapping")))
                        .should().callMethodWhere(refusesOverHttpAlone())
                        .because("InvalidInput, Conflict and Forbidden say it wherever they are thrown, and web alone makes problems of them")),
                new Rule("everyPackageIsNullMarked", classes().should(resideInNullMarkedPackage())
                        .because("null is said, not guessed")));
    }

    private static DescribedPredicate<JavaClass> anotherService(String basePackage) {
        String[] others = CATALOGUE.contexts().stream().map(context -> "io.lianluo." + context).filter(other -> !other.equals(basePackage))
                .map(other -> other + "..").toArray(String[]::new);
        return resideInAnyPackage(others);
    }

    private static ArchCondition<JavaClass> knowNoAdapterOfAnotherFeature(String basePackage) {
        return new ArchCondition<>("know no adapter of another feature") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String feature = feature(item, basePackage);
                item.getDirectDependenciesFromSelf().stream().filter(known -> ADAPTER.test(known.getTargetClass())
                        && known.getTargetClass().getPackageName().startsWith(basePackage + ".")).forEach(known -> {
                            boolean shared = known.getTargetClass().getPackageName().equals(basePackage + ".web");
                            boolean own = feature.equals(feature(known.getTargetClass(), basePackage));
                            events.add(new SimpleConditionEvent(item, shared || own, known.getDescription()));
                        });
            }
        };
    }

    /** The package of the feature, below that of the service; empty for the service's own adapters. */
    private static String feature(JavaClass type, String basePackage) {
        String first = type.getPackageName().substring(basePackage.length() + 1).split("\\.", 2)[0];
        return ADAPTERS.contains(first) ? "" : first;
    }

    private static ArchCondition<JavaClass> bePublicForAnotherPackageAlone() {
        return new ArchCondition<>("be public for another package alone, and never if they are controllers, stores or handlers of events") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean needed = item.getDirectDependenciesToSelf().stream()
                        .anyMatch(user -> !user.getOriginClass().getPackageName().equals(item.getPackageName()));
                boolean idle = item.isTopLevelClass() && item.getModifiers().contains(JavaModifier.PUBLIC) && (!needed || isControllerStoreOrHandler(item));
                events.add(new SimpleConditionEvent(item, !idle, item.getName() + (idle ? " is" : " is not") + " public for nobody"));
            }
        };
    }

    private static boolean isControllerStoreOrHandler(JavaClass type) {
        return type.isAnnotatedWith(RestController.class) || type.isAnnotatedWith(Component.class) && type.getPackageName().contains(".mongo")
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith("io.lianluo.eventing.EventHandler"));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemsTime() {
        return DescribedPredicate.describe("reads the time of the system", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = MOMENTS.contains(owner) && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
            boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
            boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            return now || clock || millis;
        });
    }

    private static DescribedPredicate<JavaMethodCall> readsADateByItself() {
        return DescribedPredicate.describe("reads a day or a moment by itself", call ->
                MOMENTS.contains(call.getTargetOwner().getName()) && call.getName().equals("parse"));
    }

    private static ArchCondition<JavaCodeUnit> notJoinEnumsByName() {
        return new ArchCondition<>("not take a symbol of one enum by the name of another's") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean names = unit.getMethodCallsFromSelf().stream().anyMatch(call -> isOfAnEnum(call) && call.getName().equals("name"))
                        || unit.getMethodReferencesFromSelf().stream().anyMatch(one -> isOfAnEnum(one) && one.getName().equals("name"));
                boolean takes = unit.getMethodCallsFromSelf().stream().anyMatch(call -> isOfAnEnum(call) && call.getName().equals("valueOf"))
                        || unit.getMethodReferencesFromSelf().stream().anyMatch(one -> isOfAnEnum(one) && one.getName().equals("valueOf"));
                events.add(new SimpleConditionEvent(unit, !(names && takes), unit.getDescription() + " calls name() and valueOf() of enums; write a switch"));
            }
        };
    }

    private static boolean isOfAnEnum(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Enum.class);
    }

    private static DescribedPredicate<JavaClass> tellOfSomething() {
        return DescribedPredicate.describe("tell of something", type -> !keysToldBy(type).isEmpty());
    }

    private static ArchCondition<JavaClass> tellAloneOfTheirKeys() {
        return new ArchCondition<>("tell alone of the things whose key they use") {
            private final Map<String, Set<JavaClass>> tellers = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                all.forEach(type -> keysToldBy(type).forEach(key -> tellers.computeIfAbsent(key, none -> new HashSet<>()).add(type)));
            }

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                keysToldBy(item).forEach(key -> events.add(new SimpleConditionEvent(item, tellers.get(key).size() == 1,
                        item.getName() + " tells of the key " + key + ", of which " + tellers.get(key).size() + " classes tell")));
            }
        };
    }

    /** Owner and key of each topic whose record the class makes. */
    private static Set<String> keysToldBy(JavaClass type) {
        return type.getMethodCallsFromSelf().stream().filter(call -> call.getName().equals("newBuilder"))
                .flatMap(call -> CATALOGUE.carrying(call.getTargetOwner().getName()).stream())
                .map(topic -> topic.owner() + " " + String.join("/", topic.key())).collect(toSet());
    }

    private static DescribedPredicate<JavaMethodCall> derivesAnIdFromAName() {
        return DescribedPredicate.describe("derives an id from a name",
                call -> call.getName().equals("nameUUIDFromBytes") || call.getName().startsWith("getNameBased"));
    }

    private static DescribedPredicate<JavaMethodCall> refusesOverHttpAlone() {
        return DescribedPredicate.describe("makes a problem of what is invalid, in conflict or forbidden", call ->
                call.getTargetOwner().getName().equals("io.lianluo.web.Problems") && Set.of("invalid", "conflict", "forbidden").contains(call.getName()));
    }

    private static ArchCondition<JavaClass> resideInNullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
            }
        };
    }
}
