package io.lianluo.registry.calendar.web;

import io.lianluo.documents.yaml.FileError;
import io.lianluo.documents.yaml.YamlFile;
import io.lianluo.documents.yaml.YamlSchema;
import io.lianluo.domain.Dates;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.calendar.SpecialDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The content of one calendar file.
 *
 * @param calendar  name of the calendar, such as cn
 * @param year      the civil year
 * @param published false while the authorities have not published the year
 * @param days      the days that differ from the ordinary week, in order
 */
record CalendarFile(String calendar, int year, boolean published, List<SpecialDay> days) {

    private static final YamlSchema SHAPE = YamlSchema.load("/calendar.schema.json");

    /**
     * Reads a file in the format of {@code calendar.schema.json}.
     *
     * @throws InvalidInput with every error found
     */
    public static CalendarFile read(String text) {
        YamlFile file = YamlFile.parse(text);
        List<FileError> errors = new ArrayList<>(SHAPE.errors(file));
        if (errors.isEmpty()) {
            CalendarFile read = new Reader(file, errors).read();
            if (errors.isEmpty()) {
                return read;
            }
        }
        throw FileError.refusal(errors);
    }

    private static final class Reader {

        /** No holiday of any country lasts longer; a longer span is a slip of the pen. */
        private static final int LONGEST_HOLIDAY = 31;

        private final YamlFile file;
        private final List<FileError> errors;
        private final List<SpecialDay> days = new ArrayList<>();
        private final Set<LocalDate> seen = new HashSet<>();
        private final int year;

        Reader(YamlFile file, List<FileError> errors) {
            this.file = file;
            this.errors = errors;
            this.year = file.root().get("year").asInt();
        }

        CalendarFile read() {
            JsonNode root = file.root();
            int index = 0;
            for (JsonNode holiday : root.path("holidays")) {
                holiday("holidays[" + index++ + "]", holiday);
            }
            days.sort(Comparator.comparing(SpecialDay::date));
            return new CalendarFile(root.get("calendar").stringValue(), year, root.get("published").booleanValue(), List.copyOf(days));
        }

        private void holiday(String path, JsonNode holiday) {
            LocalizedText name = new LocalizedText(holiday.get("name").get("zh").stringValue(), holiday.get("name").get("en").stringValue());
            LocalDate from = Dates.day(holiday.get("from").stringValue());
            LocalDate to = Dates.day(holiday.get("to").stringValue());
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_HOLIDAY))) {
                errors.add(file.at(path + ".to", "file-span-impossible", from, to));
                return;
            }
            from.datesUntil(to.plusDays(1)).forEach(day -> add(path + ".from", new SpecialDay(day, SpecialDay.Kind.HOLIDAY, name)));
            int index = 0;
            for (JsonNode worked : holiday.path("work")) {
                String at = path + ".work[" + index++ + "]";
                LocalDate day = Dates.day(worked.stringValue());
                if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                    errors.add(file.at(at, "file-not-a-week-end", day));
                }
                add(at, new SpecialDay(day, SpecialDay.Kind.MAKE_UP_WORKING_DAY, name));
            }
        }

        private void add(String path, SpecialDay day) {
            if (day.date().getYear() != year) {
                errors.add(file.at(path, "file-other-year", day.date(), Integer.toString(year)));
            } else if (!seen.add(day.date())) {
                errors.add(file.at(path, "file-day-twice", day.date()));
            }
            days.add(day);
        }
    }
}
