package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.lianluo.eventing.ExampleDocument;
import io.lianluo.eventing.StoredForm;
import io.lianluo.eventing.StoredForms;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Fails for a service if a document that was ever stored could not be read, or a record changed its shape without a new form.
 *
 * <p>Of each form of each collection a file {@code forms/<collection>/<form>.json} is kept beside the tests, with documents in which every field is filled
 * in at least one, a document that has only what may not be missing, and the constants of its enums. The values are free, as long as the record takes
 * them; where it takes two fields only one at a time, there is a document for each.
 * {@code -Dlianluo.forms=write} writes the files that are missing. {@code forms/released.properties} says up to which form the last release reads each
 * collection: the files up to there stay as they are, and no later form is written yet. {@code -Dlianluo.forms=release} brings it up to date.
 */
public abstract class StoredFormsCheck {

    private static final Path FORMS = Path.of("src", "test", "resources", "forms");
    private static final Path RELEASED = FORMS.resolve("released.properties");
    private static final List<String> FULL_AND_LEAST = List.of("full", "least");
    private static final String TASK = System.getProperty("lianluo.forms", "");
    private static final JsonWriterSettings READABLE = JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).indent(true)
            .int64Converter((number, json) -> json.writeRaw("{\"$numberLong\": \"" + number + "\"}")).build();

    @Autowired
    private StoredForms forms;
    @Autowired
    private MongoConverter converter;

    @TestFactory
    Stream<DynamicTest> everyFormIsRead() {
        Properties released = released();
        return forms.all().stream().map(form -> DynamicTest.dynamicTest(form.collection(), () ->
                check(FORMS, form, converter, Integer.parseInt(released.getProperty(form.collection(), "0")), TASK.equals("write"))));
    }

    @Test
    void noCollectionIsForgotten() {
        if (TASK.equals("release")) {
            release();
        }
        assertThat(released().stringPropertyNames()).as("A collection that a release stored is gone. Its documents are still in the stores of installations: "
                + "say in " + RELEASED + " and in the README what becomes of them, and take it out there").isSubsetOf(forms.all().stream().map(StoredForm::collection).toList());
    }

    /** @param locked the newest form that the last release reads; 0 if it does not know the collection */
    static void check(Path directory, StoredForm<?> form, MongoConverter converter, int locked, boolean write) {
        Path files = directory.resolve(form.collection());
        int read = form.forms().read();
        ExampleDocument example = new ExampleDocument(form, converter);
        if (write && read > locked) {
            write(file(files, read), example);
        }
        for (int number = 1; number <= read; number++) {
            Document sample = sample(file(files, number));
            int stored = number;
            String otherwise = number > locked
                    ? "No release stores them so yet: correct the values in " + file(files, number) + ", which the record refuses"
                    : "Such documents are in the stores of installations: begin a new form, and lift what older ones have";
            FULL_AND_LEAST.forEach(which -> sample.getList(which, Document.class).forEach(document -> readable(form, stored, document, which, otherwise)));
        }
        Document sample = sample(file(files, read));
        same(form, sample, "full", example, example.full(), locked);
        same(form, sample, "least", example, example.least(), locked);
        words(form, sample, example, locked);
        if (locked > 0 && form.forms().written() > locked) {
            fail(form.collection() + " is written in form " + form.forms().written() + ", and the last release reads forms up to " + locked
                    + ". While both run side by side, the older one would refuse what the newer one wrote. Declare the form readable() in this release, with a "
                    + "step back, and then() in the next.");
        }
    }

    private static void readable(StoredForm<?> form, int number, Document stored, String which, String otherwise) {
        try {
            form.read("sample", number, Document.parse(stored.toJson(READABLE)));
        } catch (RuntimeException e) {
            throw new AssertionError("A document of " + form.collection() + " in form " + number + " is no longer read (" + which + "): "
                    + e.getMessage() + ". " + otherwise + ".", e);
        }
    }

    private static void same(StoredForm<?> form, Document sample, String which, ExampleDocument example, Document expected, int locked) {
        Map<String, String> stored = new TreeMap<>();
        sample.getList(which, Document.class).forEach(document -> stored.putAll(example.kinds(document)));
        Map<String, String> present = example.kinds(expected);
        TreeSet<String> differences = new TreeSet<>();
        Stream.concat(stored.keySet().stream(), present.keySet().stream()).filter(path -> !String.valueOf(stored.get(path)).equals(present.get(path)))
                .forEach(path -> differences.add(path + " was " + stored.getOrDefault(path, "absent") + " and is " + present.getOrDefault(path, "absent")));
        assertThat(differences).as(changed(form, which, locked)).isEmpty();
    }

    private static void words(StoredForm<?> form, Document sample, ExampleDocument example, int locked) {
        Document words = sample.get("words", Document.class);
        example.words().forEach((type, constants) -> {
            List<String> stored = words.getList(type, String.class, List.of());
            assertThat(constants).as(type + " lost a constant with which documents are stored. " + changed(form, "words", locked)).containsAll(stored);
            assertThat(stored).as(type + " has a constant that the sample of form " + form.forms().read() + " does not list: add it there. The release before this one "
                    + "cannot read it, so let this one write it only where that does no harm").containsAll(constants);
        });
    }

    private static String changed(StoredForm<?> form, String which, int locked) {
        int read = form.forms().read();
        return form.type().getSimpleName() + " changed its shape, and documents of " + form.collection() + " are stored as the sample of form " + read + " says (" + which + "). "
                + (locked >= read ? "A release stores them so. Begin form " + (read + 1) + " with a step from form " + read
                + " (infra/eventing/README.md, \"You rename or add a stored field\") and write its sample with -Dlianluo.forms=write"
                : "No release stores them so yet: delete the file and write it anew with -Dlianluo.forms=write");
    }

    private static Path file(Path files, int number) {
        return files.resolve(number + ".json");
    }

    private static Document sample(Path file) {
        try {
            return Document.parse(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("There is no " + file + ". Write it with -Dlianluo.forms=write", e);
        }
    }

    private static void write(Path file, ExampleDocument example) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new Document("full", List.of(example.full())).append("least", List.of(example.least()))
                    .append("words", new Document(new TreeMap<String, Object>(example.words()))).toJson(READABLE) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties released() {
        Properties released = new Properties();
        if (Files.exists(RELEASED)) {
            try (Reader in = Files.newBufferedReader(RELEASED)) {
                released.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return released;
    }

    private void release() {
        try {
            Files.createDirectories(FORMS);
            Files.writeString(RELEASED, forms.all().stream().map(form -> form.collection() + "=" + form.forms().read() + "\n")
                    .collect(Collectors.joining("", "# The newest form of each collection that the last release reads; written by -Dlianluo.forms=release.\n", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
