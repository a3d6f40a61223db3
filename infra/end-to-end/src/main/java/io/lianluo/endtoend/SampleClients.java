package io.lianluo.endtoend;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Names for people of the sample roster, one per capacity, under which the local issuer gives tokens of theirs. */
public final class SampleClients {

    private final Platform platform;
    private final Map<String, String> personByName = new LinkedHashMap<>();

    private SampleClients(Platform platform) {
        this.platform = platform;
    }

    /** Looks the people up on the roster as it stands. */
    public static SampleClients of(Platform platform) {
        SampleClients clients = new SampleClients(platform);
        Api operator = Api.operator(platform);
        clients.officers(operator);
        clients.unit(operator);
        return clients;
    }

    private void officers(Api operator) {
        for (JsonNode office : operator.list(platform.registry(), "/offices")) {
            String part = office.get("unitCode").isNull() ? "" : ":" + office.get("unitCode").asString();
            String name = office.get("kind").asString().toLowerCase(Locale.ROOT) + ":" + office.get("programme").asString() + part;
            office.get("officers").forEach(officer -> {
                if (officer.get("until").isNull()) {
                    personByName.putIfAbsent(name, officer.get("personId").asString());
                }
            });
        }
    }

    /** Liaisons and heads of each programme, of the first seat that is held. */
    private void unit(Api operator) {
        for (JsonNode programme : operator.get(platform.registry(), "/programmes").get("items")) {
            String code = programme.get("programme").asString();
            JsonNode held = operator.get(platform.registry(), "/seats?limit=1&vacant=false&programme=" + code).get("items");
            if (held.isEmpty()) {
                continue;
            }
            personByName.put("liaison:" + code, held.get(0).get("holder").get("personId").asString());
            JsonNode unit = operator.get(platform.registry(), "/units/" + held.get(0).get("unitId").asString());
            if (!unit.path("headId").isNull() && !unit.path("headId").isMissingNode()) {
                personByName.put("head:" + code, unit.get("headId").asString());
            }
            if (!unit.path("legalRepresentativeId").isNull() && !unit.path("legalRepresentativeId").isMissingNode()) {
                personByName.put("legal-representative:" + code, unit.get("legalRepresentativeId").asString());
            }
        }
    }

    /** Makes each name known, with the id of its person. */
    public void forEach(BiConsumer<String, String> known) {
        personByName.forEach(known);
    }

    /** Prints one name of each capacity. */
    public void print(PrintStream out) {
        Map<String, String> examples = new LinkedHashMap<>();
        personByName.keySet().forEach(name -> examples.putIfAbsent(name.substring(0, name.indexOf(':')) + (name.indexOf(':') == name.lastIndexOf(':') ? "" : " of a part"), name));
        out.printf("%n  client_id, one per capacity; likewise in each programme:%n    operator%n    system:payroll%n");
        examples.values().forEach(name -> out.printf("    %s%n", name));
    }
}
