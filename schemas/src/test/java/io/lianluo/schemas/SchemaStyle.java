package io.lianluo.schemas;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** The style of the contracts, one rule after the other; each gives a sentence for each place that breaks it. */
final class SchemaStyle {

    private static final Pattern NAMESPACE = Pattern.compile("io\\.lianluo\\.events\\.([a-z]+)\\.(v[1-9]\\d*)");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}\"].*\\.", Pattern.DOTALL);
    private static final Pattern PII_MARK = Pattern.compile("@pii\\(true\\)\\s+\\w+\\s*[;=]");
    private static final Pattern TEXT_MARK = Pattern.compile("@text\\(\"[^\"]+\"\\)\\s+\\w+\\s*[;=]");
    private static final Set<String> PERSONAL = Set.of("personName", "mobile", "phone", "email", "idNumber", "birthday");
    private static final Set<String> LOGICAL = Set.of("uuid", "timestamp-millis", "date");

    /** The context that erases persons, and the topic on which it tells that. */
    private static final String ERASING = "registry";
    private static final String ERASURES = "registry.person-erased.v1";
    private static final Pattern PERSON_ID = Pattern.compile("(person|head|legalRepresentative)Id");

    private final Contract contract;
    private final List<String> findings = new ArrayList<>();

    private SchemaStyle(Contract contract) {
        this.contract = contract;
    }

    /** All that breaks the style in the contracts and their topics. */
    static List<String> findings(List<Contract> contracts, List<Topic> topics) {
        List<String> findings = new ArrayList<>();
        contracts.forEach(contract -> findings.addAll(findings(contract)));
        Map<String, Schema> records = contracts.stream().flatMap(contract -> contract.schemas().stream()).collect(toMap(Schema::getFullName, identity()));
        topics.stream().filter(topic -> records.containsKey(topic.record()))
                .forEach(topic -> findings.addAll(findings(topic.name(), topic.kind(), topic.restricted(), records.get(topic.record()))));
        findings.addAll(misplaced(records, topics));
        findings.addAll(unforgetting(records, topics));
        return findings;
    }

    /** Contexts that hear of persons by id, and would keep what they have of them for ever. */
    static List<String> unforgetting(Map<String, Schema> records, List<Topic> topics) {
        Set<String> forgetting = topics.stream().filter(topic -> topic.name().equals(ERASURES)).flatMap(topic -> topic.readers().stream()).collect(toSet());
        return topics.stream().filter(topic -> records.containsKey(topic.record()) && namesPersons(records.get(topic.record())))
                .flatMap(topic -> topic.readers().stream().filter(reader -> !reader.equals(ERASING) && !forgetting.contains(reader)).sorted()
                        .map(reader -> "%s reads %s, which names persons, and not %s: add it to the readers, and forget who is erased".formatted(reader, topic.name(), ERASURES)))
                .toList();
    }

    private static boolean namesPersons(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().anyMatch(field -> PERSON_ID.matcher(field.name()).matches() || namesPersons(field.schema()));
            case ARRAY -> namesPersons(schema.getElementType());
            case MAP -> namesPersons(schema.getValueType());
            case UNION -> schema.getTypes().stream().anyMatch(SchemaStyle::namesPersons);
            default -> false;
        };
    }

    /** Records that no topic carries and that are no part of another, and topics whose record no contract has. */
    private static List<String> misplaced(Map<String, Schema> records, List<Topic> topics) {
        Set<String> parts = new HashSet<>();
        records.values().stream().filter(schema -> schema.getType() == Schema.Type.RECORD)
                .forEach(schema -> schema.getFields().forEach(field -> Contract.namesIn(field.schema(), parts)));
        Set<String> carried = topics.stream().map(Topic::record).collect(toSet());
        return Stream.concat(
                records.values().stream().filter(schema -> schema.getType() == Schema.Type.RECORD).map(Schema::getFullName)
                        .filter(name -> !parts.contains(name) && !carried.contains(name)).sorted()
                        .map(name -> name + " is carried by no topic and is no part of another record: name its topic in topics.yaml"),
                topics.stream().filter(topic -> !records.containsKey(topic.record()))
                        .map(topic -> topic.name() + " carries " + topic.record() + ", which no contract has")).toList();
    }

    /** All that breaks the style in a file of contracts. */
    static List<String> findings(Contract contract) {
        SchemaStyle style = new SchemaStyle(contract);
        style.marks();
        contract.schemas().forEach(style::type);
        return style.findings;
    }

    /** All that breaks the rule that personal data travels on restricted topics and on those alone, and that what cannot be erased holds none. */
    static List<String> findings(String topic, Topic.Kind kind, boolean restricted, Schema schema) {
        List<String> findings = new ArrayList<>();
        List<String> personal = personalFields(schema);
        if (!personal.isEmpty() && !restricted) {
            findings.add(topic + " is open and carries personal data: " + String.join(", ", personal));
        }
        if (restricted && personal.isEmpty()) {
            findings.add(topic + " is restricted although no field of it is marked as personal data");
        }
        OpenTexts.unerasable(kind, restricted, schema).forEach(text -> findings.add(topic + " keeps facts about persons, which nothing erases, and "
                + text + " could say something of them: leave it out and keep it with its owner, where it is read, or tell it on a topic of state"));
        return findings;
    }

    private static List<String> personalFields(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().flatMap(field -> isPersonal(field)
                    ? List.of(field.name()).stream() : personalFields(field.schema()).stream().map(inner -> field.name() + "." + inner)).toList();
            case ARRAY -> personalFields(schema.getElementType());
            case MAP -> personalFields(schema.getValueType());
            case UNION -> schema.getTypes().stream().flatMap(branch -> personalFields(branch).stream()).toList();
            default -> List.of();
        };
    }

    private static boolean isPersonal(Schema.Field field) {
        return Boolean.TRUE.equals(field.getObjectProp("pii"));
    }

    /** Avro drops a mark that stands before the type of an optional field, so it must stand before the name. */
    private void marks() {
        demand(count(Pattern.compile("@pii")) == count(PII_MARK), contract.path(), "every @pii is written as @pii(true) before the name of its field");
        demand(count(Pattern.compile("@text")) == count(TEXT_MARK), contract.path(), "every @text is written as @text(\"code\") before the name of its field");
    }

    private long count(Pattern pattern) {
        return pattern.matcher(contract.text()).results().count();
    }

    private void type(Schema type) {
        String name = type.getFullName();
        Matcher namespace = NAMESPACE.matcher(String.valueOf(type.getNamespace()));
        demand(namespace.matches() && contract.path().startsWith(namespace.group(1) + "/" + namespace.group(2) + "/"), name,
                "the namespace is io.lianluo.events.<context>.<version> and the folder <context>/<version>");
        demand(type.getName().matches("([A-Z][a-z0-9]+)+"), name, "types are named LikeThis");
        demand(isSentence(type.getDoc()), name, "every type is documented by a sentence");
        switch (type.getType()) {
            case RECORD -> type.getFields().forEach(field -> field(type, field));
            case ENUM -> symbols(type);
            default -> demand(false, name, "contracts are made of records and enums");
        }
    }

    private void symbols(Schema type) {
        demand("UNKNOWN".equals(type.getEnumDefault()) && type.getEnumSymbols().get(0).equals("UNKNOWN"), type.getFullName(),
                "the first symbol of an enum is UNKNOWN, its default");
        String body = Pattern.compile("enum\\s+" + type.getName() + "\\s*\\{(.*?)\\}\\s*(=|$|;)", Pattern.DOTALL)
                .matcher(contract.text()).results().map(result -> result.group(1)).findFirst().orElse("");
        for (String symbol : type.getEnumSymbols()) {
            String place = type.getFullName() + "." + symbol;
            demand(symbol.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"), place, "symbols are named LIKE_THIS");
            String doc = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + symbol + "\\b", Pattern.DOTALL).matcher(body).results()
                    .map(MatchResult::group).map(comment -> comment.replaceFirst("(?s)\\*/.*", "").substring(3)).findFirst().orElse("");
            demand(isSentence(doc), place, "every symbol is documented by a sentence");
        }
    }

    private void field(Schema type, Schema.Field field) {
        String place = type.getFullName() + "." + field.name();
        demand(field.name().matches("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*"), place, "fields are named likeThis");
        demand(isSentence(field.doc()), place, "every field is documented by a sentence");
        Schema content = content(place, field);
        LogicalType logical = content.getLogicalType();
        String kind = logical == null ? "" : logical.getName();
        demand(logical == null || LOGICAL.contains(kind), place, "logical types are uuid, timestamp_ms and date");
        demand(!field.name().endsWith("Id") || kind.equals("uuid"), place, "ids are uuid");
        demand(isMoment(field.name()) == kind.equals("timestamp-millis"), place, "moments are timestamp_ms and called at or …At");
        demand(!field.name().endsWith("On") || kind.equals("date"), place, "civil days are date");
        demand(content.getType() != Schema.Type.LONG || logical != null, place, "a long is a moment");
        demand(!List.of(Schema.Type.MAP, Schema.Type.BYTES, Schema.Type.FLOAT, Schema.Type.DOUBLE).contains(content.getType()), place,
                "values are typed and exact: no map, no bytes, no floating point");
        demand(isPersonal(field) || !(PERSONAL.contains(field.name()) || field.name().equals("name") && type.getField("personId") != null),
                place, "personal data is marked @pii(true)");
        demand(!OpenTexts.isText(content) || OpenTexts.isTextItself(type) || isPersonal(field) || TextKind.of(field).isPresent(), place,
                "a text says what it holds: write one of " + TextKind.choices() + " before its name, or @pii(true) if it is about a person");
    }

    /** The type without its null, once it is checked that what may be null is null by default. */
    private Schema content(String place, Schema.Field field) {
        if (field.schema().getType() != Schema.Type.UNION) {
            return field.schema();
        }
        List<Schema> branches = field.schema().getTypes();
        boolean optional = branches.size() == 2 && branches.get(0).getType() == Schema.Type.NULL;
        demand(optional, place, "a union is null and one type, in this order");
        demand(field.defaultVal() == JsonProperties.NULL_VALUE, place, "what is optional is null by default");
        return branches.get(branches.size() - 1);
    }

    private static boolean isMoment(String field) {
        return field.equals("at") || field.endsWith("At");
    }

    private static boolean isSentence(String doc) {
        return doc != null && SENTENCE.matcher(doc.lines().map(String::strip).collect(Collectors.joining(" ")).strip()).matches();
    }

    private void demand(boolean holds, String place, String rule) {
        if (!holds) {
            findings.add(place + ": " + rule);
        }
    }
}
