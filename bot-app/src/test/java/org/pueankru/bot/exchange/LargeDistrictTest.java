package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.PersonList;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.exchange.Plan.Counts;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As large as districts come: 500 schools, 20,000 people. Prints how long it took. */
class LargeDistrictTest {
    private static final String SCHOOLS =
            IntStream.range(0, 500)
                    .mapToObj(
                            i ->
                                    "%d,โรงเรียนบ้านที่%d,เครือข่าย%d,ประถมศึกษา,เล็ก,%d"
                                            .formatted(93010000 + i, i, i % 20, i % 40))
                    .collect(
                            Collectors.joining(
                                    "\n",
                                    "รหัสโรงเรียน,ชื่อโรงเรียน,เครือข่าย,ระดับ,ขนาด,จำนวนครู\n",
                                    "\n"));

    private final ExchangeInTests exchange = new ExchangeInTests();

    private static String people(int moved) {
        return IntStream.range(0, 20_000)
                .mapToObj(
                        i ->
                                "T%05d,นายคนที่%d สกุลที่%d,%s,%d"
                                        .formatted(
                                                i,
                                                i,
                                                i,
                                                i < 500 ? "ผู้อำนวยการโรงเรียน" : "ครู",
                                                93010000 + (i + moved) % 500))
                .collect(
                        Collectors.joining(
                                "\n", "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง,รหัสโรงเรียน\n", "\n"));
    }

    @Test
    void comesInAndChangesAsAWhole() {
        long start = System.nanoTime();
        assertThat(exchange.put(FileKind.SCHOOLS, SCHOOLS).counts())
                .isEqualTo(new Counts(520, 0, 0, 0, 0, 0));
        assertThat(exchange.put(FileKind.PEOPLE, people(0)).counts())
                .isEqualTo(new Counts(20_000, 0, 0, 0, 0, 0));
        long first = System.nanoTime();
        assertThat(exchange.put(FileKind.PEOPLE, people(1)).counts())
                .isEqualTo(new Counts(0, 0, 20_000, 0, 0, 0));
        long second = System.nanoTime();

        System.out.printf(
                "500 schools and 20,000 people: %d ms; all of them moved: %d ms%n",
                (first - start) / 1_000_000, (second - first) / 1_000_000);
    }

    /** PostgreSQL knows the tables from before it came, and would take it for an empty one. */
    @Test
    void oneMoreDistrictCanBeReadAtOnce() {
        exchange.put(FileKind.SCHOOLS, SCHOOLS);
        exchange.put(FileKind.PEOPLE, people(0));
        DistrictId second = exchange.directory.songkhla().id();
        putInto(second, FileKind.SCHOOLS, SCHOOLS);
        putInto(second, FileKind.PEOPLE, people(0));

        long start = System.nanoTime();
        Page<PersonList.Row> directors =
                exchange.directory.personList.page(
                        second,
                        new PersonList.Wish(
                                "", Role.DIRECTOR, null, null, PersonList.Sort.NAME, 1));

        assertThat(directors.total()).isEqualTo(500);
        System.out.printf(
                "the directors of one more district: %d ms%n",
                (System.nanoTime() - start) / 1_000_000);
        assertThat(
                        exchange.directory
                                .database
                                .jdbc()
                                .sql(
                                        """
                                        select s.tablename from pg_stats s
                                        where s.attname = 'district_id' and s.tablename in ('school', 'person', 'post')
                                          and :second = any (s.most_common_vals::text::text[])
                                        order by 1
                                        """)
                                .param("second", second.value().toString())
                                .query(String.class)
                                .list())
                .containsExactly("person", "post", "school");
    }

    private void putInto(DistrictId district, FileKind kind, String csv) {
        exchange.put(district, kind, Extent.ADD_AND_CHANGE, csv.getBytes(StandardCharsets.UTF_8));
    }
}
