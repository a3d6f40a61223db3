package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleRosterTest {

    @Test
    void isTheSameAtEachRun() {
        assertThat(SampleRoster.csv(6)).isEqualTo(SampleRoster.csv(6));
    }

    @Test
    void hasUnitsOfTwelveRegimesAndLeavesSomeSeatsVacant() {
        List<String[]> lines = SampleRoster.csv(6).lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(lines.stream().map(fields -> fields[6]).filter(programme -> !programme.isEmpty()).distinct()).hasSize(12);
        assertThat(lines.stream().filter(fields -> fields[0].equals("unit")).count())
                .isGreaterThan(lines.stream().filter(fields -> fields[0].equals("liaison")).count());
    }

    @Test
    void hasAnOfficerInEachOfficeOfTwelveRegimesAndInTheTownship() {
        List<String[]> officers = SampleRoster.csv(6).lines().map(line -> line.split(",")).filter(fields -> fields[0].equals("officer")).toList();
        for (String office : List.of("secretariat", "leader", "auditor")) {
            assertThat(officers.stream().filter(fields -> fields[14].equals(office)).map(fields -> fields[7]).distinct()).as(office).hasSize(12);
        }
        assertThat(officers).filteredOn(fields -> fields[14].equals("township-office")).singleElement()
                .satisfies(fields -> assertThat(fields[1]).isEqualTo("jch-town"));
    }

    @Test
    void givesPersonsAndUnitsNumbersWhoseWeightedSumsComeOutRight() {
        for (int serial = 1; serial <= 500; serial++) {
            String idNumber = SampleRoster.idNumber(serial);
            // ISO 7064 MOD 11-2, evaluated by Horner's rule instead of weights.
            int id = 0;
            for (char c : idNumber.toCharArray()) {
                id = (id * 2 + (c == 'X' ? 10 : c - '0')) % 11;
            }
            assertThat(id).as(idNumber).isEqualTo(1);

            String creditCode = SampleRoster.creditCode(serial);
            long sum = 0;
            for (int i = 0; i < 18; i++) {
                sum += "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(creditCode.charAt(i)) * (i == 17 ? 1 : (long) Math.pow(3, i) % 31);
            }
            assertThat(sum % 31).as(creditCode).isZero();
        }
    }
}
