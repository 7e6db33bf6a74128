package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pueankru.bot.directory.Post.Source;
import org.pueankru.bot.directory.Post.State;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class PermissionTest {
    private static final Place SCHOOL = new Place.AtSchool(School.Id.fresh());

    @ParameterizedTest
    @EnumSource(Permission.class)
    void aPostThatIsNotHeldGivesNothing(Permission permission) {
        for (State state : List.of(State.WAITING, State.ENDED, State.REFUSED)) {
            assertThat(
                            permission.isGivenBy(
                                    List.of(post(Role.STAFF, new Place.WholeDistrict(), state))))
                    .isFalse();
        }
    }

    @Test
    void aDirectorAdmitsTeachersOfTheOwnSchoolOnly() {
        List<Post> posts = List.of(post(Role.DIRECTOR, SCHOOL, State.HELD));

        assertThat(Permission.ADMIT_TEACHERS.isGivenBy(posts, SCHOOL)).isTrue();
        assertThat(
                        Permission.ADMIT_TEACHERS.isGivenBy(
                                posts, new Place.AtSchool(School.Id.fresh())))
                .isFalse();
    }

    @Test
    void teachersAndDirectorsDoNotComeIntoTheConsole() {
        assertThat(Permission.CONSOLE.roles()).doesNotContain(Role.TEACHER, Role.DIRECTOR);
    }

    @Test
    void executivesSeeAndApproveButDoNotEdit() {
        List<Post> posts = List.of(post(Role.EXECUTIVE, new Place.WholeDistrict(), State.HELD));

        assertThat(Permission.SEE_DISTRICT.isGivenBy(posts)).isTrue();
        assertThat(Permission.DECIDE_POSTS.isGivenBy(posts)).isTrue();
        assertThat(Permission.EDIT_DIRECTORY.isGivenBy(posts)).isFalse();
    }

    private static Post post(Role role, Place place, State state) {
        return new Post(
                new Post.Id(UUID.randomUUID()),
                Person.Id.fresh(),
                role,
                place,
                state,
                LocalDate.of(2026, 5, 16),
                null,
                Source.CONSOLE);
    }
}
