package io.lianluo.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import io.lianluo.domain.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.MethodParameterInfo;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what is told to people and has no words. It reads compiled classes: every constant that is given where a method takes a {@code rule}, a
 * {@code slug}, a {@code kind} of thing or the {@code key} of a text, or that a method {@code rule} returns, and every enum whose constants are
 * made into words.
 */
final class ToldTexts {

    private static final Pattern RULE_OF_A_CONSTRAINT = Pattern.compile("\\{(rule\\.[a-z0-9-]+)}");
    private static final String DOMAIN = "io.lianluo.domain.";
    private static final Set<String> PROBLEMS = Set.of(DOMAIN + "Conflict", "io.lianluo.access.Forbidden", "io.lianluo.access.Caller");
    private static final Set<String> FAULTS = Set.of(DOMAIN + "InvalidInput", DOMAIN + "Fault", "io.lianluo.web.FieldError",
            "io.lianluo.web.RefusedValueException");
    private static final Set<String> TELLING = Set.of("slug", "rule", "kind", "key");
    private static final Set<String> TEXTS = Set.of(DOMAIN + "Messages", "io.lianluo.documents.print.Wording");

    private final Messages messages;
    private final Map<String, ClassModel> classes;
    private final Map<String, List<String>> parameters = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    private ToldTexts(Collection<JavaClass> classes, Messages messages) {
        this.messages = messages;
        this.classes = classes.stream().filter(type -> type.getSource().isPresent()).collect(Collectors.toMap(JavaClass::getName, ToldTexts::read, (one, same) -> one));
    }

    /** A sentence for each text that these classes tell and that is not among the messages. */
    static List<String> missing(Collection<JavaClass> classes, Messages messages) {
        ToldTexts told = new ToldTexts(classes, messages);
        told.classes.values().forEach(told::learnParameters);
        told.classes.values().forEach(told::lookThrough);
        return List.copyOf(told.missing);
    }

    private static ClassModel read(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the class " + type.getName() + " cannot be read", e);
        }
    }

    private void learnParameters(ClassModel type) {
        for (MethodModel method : type.methods()) {
            List<String> names = method.findAttribute(Attributes.methodParameters()).map(MethodParametersAttribute::parameters).orElse(List.of()).stream()
                    .map(MethodParameterInfo::name).map(name -> name.map(Utf8Entry::stringValue).orElse("")).toList();
            if (names.size() == method.methodTypeSymbol().parameterCount()) {
                parameters.put(nameOf(type) + "." + method.methodName().stringValue() + method.methodType().stringValue(), names);
            }
        }
    }

    private void lookThrough(ClassModel type) {
        String place = nameOf(type);
        StreamSupport.stream(type.constantPool().spliterator(), false).filter(Utf8Entry.class::isInstance).map(entry -> ((Utf8Entry) entry).stringValue())
                .flatMap(text -> RULE_OF_A_CONSTRAINT.matcher(text).results()).forEach(rule -> demand(place, rule.group(1)));
        type.methods().forEach(method -> method.code().ifPresent(code -> lookThrough(place + "." + method.methodName().stringValue(), new ArgumentSources(code), method)));
    }

    private void lookThrough(String place, ArgumentSources sources, MethodModel method) {
        for (int at = 0; at < sources.code().size(); at++) {
            switch (sources.code().get(at)) {
                case InvokeInstruction call -> call(place, sources, at, call, method);
                case ReturnInstruction returned when method.methodName().equalsString("rule") && returned.typeKind() == TypeKind.REFERENCE ->
                        texts(sources, sources.taken(at)).forEach(rule -> told(place, "", "rule", "rule", rule));
                case InvokeDynamicInstruction joined when joined.name().stringValue().equals("makeConcatWithConstants") -> joined(place, sources, at, joined, method);
                default -> { }
            }
        }
    }

    private void call(String place, ArgumentSources sources, int at, InvokeInstruction call, MethodModel method) {
        String owner = nameOf(call.owner().asSymbol());
        List<String> names = parameters.getOrDefault(owner + "." + call.name().stringValue() + call.type().stringValue(), List.of());
        for (int i = 0; i < names.size(); i++) {
            if (TELLING.contains(names.get(i))) {
                String name = names.get(i);
                constants(sources, at, i).forEach(told -> told(place, owner, call.name().stringValue(), name, told));
            }
        }
        if (owner.equals(DOMAIN + "Word") && call.name().equalsString("<init>") && !place.startsWith(DOMAIN)) {
            constants(sources, at, 0).forEach(word -> demand(place, "word." + word));
        }
        words(place, sources, at, call, owner, method);
    }

    private void told(String place, String owner, String method, String parameter, String told) {
        boolean problem = parameter.equals("slug") || parameter.equals("rule")
                && (PROBLEMS.contains(owner) || !FAULTS.contains(owner) && messages.has("problem." + told + ".title"));
        if (problem) {
            demand(place, "problem." + told + ".title");
            demand(place, "problem." + told + ".detail");
        } else if (parameter.equals("rule")) {
            demand(place, "rule." + told);
        } else if (parameter.equals("kind") && method.equals("notFound")) {
            demand(place, "word." + told);
        } else if (parameter.equals("key") && TEXTS.contains(owner)) {
            demand(place, told);
        }
    }

    /** An enum that is made into words: by itself, or behind the kind of thing. */
    private void words(String place, ArgumentSources sources, int at, InvokeInstruction call, String owner, MethodModel method) {
        boolean word = owner.equals(DOMAIN + "Word") && call.name().equalsString("of") || TEXTS.contains(owner) && call.name().equalsString("word");
        int last = call.typeSymbol().parameterCount() - 1;
        if (word && last >= 0 && call.typeSymbol().parameterType(last).equals(ClassDesc.of("java.lang.Enum"))) {
            Collection<String> kinds = last == 0 ? List.of("") : constants(sources, at, 0).stream().map(kind -> kind + "-").toList();
            constantsOf(sources, at, last, method).forEach(constant -> kinds.forEach(kind -> demand(place, "word." + kind + constant)));
        }
    }

    /** A key that is joined of a family of texts and the name of a constant. */
    private void joined(String place, ArgumentSources sources, int at, InvokeDynamicInstruction joined, MethodModel method) {
        String recipe = String.valueOf(joined.bootstrapArgs().getFirst());
        Matcher family = Pattern.compile("([a-z]+\\.(?:[a-z-]+[.-])*)\u0001.*").matcher(recipe);
        if (family.matches() && messages.hasFamily(family.group(1))) {
            constantsOf(sources, at, 0, method).filter(constant -> !messages.hasFamily(family.group(1) + constant))
                    .forEach(constant -> missing(place, family.group(1) + constant));
        }
    }

    private static List<String> constants(ArgumentSources sources, int call, int argument) {
        return texts(sources, sources.of(call, argument));
    }

    private static List<String> texts(ArgumentSources sources, Set<Integer> places) {
        return places.stream().map(at -> sources.code().get(at))
                .flatMap(source -> source instanceof ConstantInstruction constant && constant.constantValue() instanceof String text ? Stream.of(text) : Stream.empty())
                .toList();
    }

    /** The constants of the enum that an argument is, or whose name it is, in the form of keys. */
    private Stream<String> constantsOf(ArgumentSources sources, int call, int argument, MethodModel method) {
        return sources.of(call, argument).stream().flatMap(at -> enumAt(sources, at, method)).distinct()
                .flatMap(type -> Stream.ofNullable(classes.get(type))).filter(type -> type.flags().has(AccessFlag.ENUM))
                .flatMap(type -> type.fields().stream()).filter(field -> field.flags().has(AccessFlag.ENUM))
                .map(field -> field.fieldName().stringValue().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Stream<String> enumAt(ArgumentSources sources, int at, MethodModel method) {
        CodeElement source = sources.code().get(at);
        return switch (source) {
            case InvokeInstruction call when call.name().equalsString("name") && call.typeSymbol().parameterCount() == 0 -> Stream.of(nameOf(call.owner().asSymbol()));
            case InvokeInstruction call when nameOf(call.owner().asSymbol()).equals("java.lang.String") ->
                    sources.of(at, -1).stream().flatMap(receiver -> enumAt(sources, receiver, method));
            case InvokeInstruction call when nameOf(call.owner().asSymbol()).endsWith(".Wording") && call.name().equalsString("key") ->
                    sources.of(at, 0).stream().flatMap(constant -> enumAt(sources, constant, method));
            case InvokeInstruction call -> Stream.of(nameOf(call.typeSymbol().returnType()));
            case FieldInstruction field -> Stream.of(nameOf(field.typeSymbol()));
            case LoadInstruction load -> typeOf(load.slot(), method).stream();
            default -> Stream.empty();
        };
    }

    private static List<String> typeOf(int slot, MethodModel method) {
        List<String> types = new ArrayList<>();
        method.code().flatMap(code -> code.findAttribute(Attributes.localVariableTable())).ifPresent(table -> table.localVariables().stream()
                .filter(variable -> variable.slot() == slot).map(variable -> nameOf(ClassDesc.ofDescriptor(variable.type().stringValue()))).forEach(types::add));
        int next = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        for (ClassDesc type : method.methodTypeSymbol().parameterList()) {
            if (next == slot) {
                types.add(nameOf(type));
            }
            next += TypeKind.from(type).slotSize();
        }
        return types;
    }

    private void demand(String place, String key) {
        if (!messages.has(key)) {
            missing(place, key);
        }
    }

    private void missing(String place, String key) {
        missing.add(key + " has no words, and " + place + " tells it: write them in both languages in src/main/resources/messages");
    }

    private static String nameOf(ClassModel type) {
        return nameOf(type.thisClass().asSymbol());
    }

    private static String nameOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface() ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.') : descriptor;
    }
}
