package org.pueankru.bot.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.index.MediaIndex;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

class ServedIndexTest {
    private final List<Long> closed = new ArrayList<>();
    private final Queue<MediaIndex> onTheDisk = new ArrayDeque<>();
    private final ServedIndex served = new ServedIndex(onTheDisk::poll);

    static Stream<Throwable> failuresOfTheDisk() {
        return Stream.of(
                new UncheckedIOException(new EOFException()),
                new InternalError("a fault occurred in an unsafe memory access operation"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheDisk")
    void aSearchThatCannotReadClosesTheIndex(Throwable failure) {
        open(failing(failure));

        assertThatThrownBy(served::size).isInstanceOf(LostIndexException.class);

        assertThat(served.isOpen()).isFalse();
        assertThat(served.isSuspect()).isTrue();
        assertThat(served.isDistrusted()).isFalse();
        assertThatThrownBy(served::size).isInstanceOf(LostIndexException.class);
    }

    @Test
    void anotherFailureOfTheSameFilesMakesThemDistrusted() {
        for (int time = 0; time < 2; time++) {
            open(failing(new UncheckedIOException(new EOFException())));
            served.trust();
            assertThatThrownBy(served::size).isInstanceOf(LostIndexException.class);
        }
        assertThat(served.isDistrusted()).isTrue();

        onTheDisk.add(ofSize(1));
        served.renew();
        assertThat(served.isDistrusted()).isFalse();
        assertThat(served.size()).isEqualTo(1);
    }

    @Test
    void aSearchThatFailsForAnotherReasonMakesTheFilesSuspectOnly() {
        var failure = new IllegalStateException("a slip of ours");
        open(failing(failure));

        assertThatThrownBy(served::size).isSameAs(failure);

        assertThat(served.isOpen()).isTrue();
        assertThat(served.isSuspect()).isTrue();
    }

    @Test
    void anotherIndexTakesTheOldOnesPlace() {
        open(ofSize(1));
        int generation = served.generation();
        onTheDisk.add(ofSize(2));
        served.renew();

        assertThat(served.size()).isEqualTo(2);
        assertThat(served.generation()).isNotEqualTo(generation);
        assertThat(closed).containsExactly(1L);
    }

    @Test
    void anUpdateThatASearchSawFirstIsANewGenerationToo() {
        open(index(_ -> false));
        int generation = served.generation();

        assertThat(served.refresh()).isFalse();
        assertThat(served.generation()).isEqualTo(generation);
        served.showUpdate();
        assertThat(served.generation()).isNotEqualTo(generation);
    }

    private void open(MediaIndex index) {
        onTheDisk.add(index);
        served.openIfClosed();
    }

    private MediaIndex ofSize(long size) {
        return index(
                name -> {
                    if (name.equals("close")) {
                        closed.add(size);
                    }
                    return size;
                });
    }

    private static MediaIndex failing(Throwable failure) {
        return index(
                name -> {
                    if (name.equals("close")) {
                        return null;
                    }
                    throw failure;
                });
    }

    private interface Call {
        @Nullable Object on(String method) throws Throwable;
    }

    private static MediaIndex index(Call call) {
        return (MediaIndex)
                Proxy.newProxyInstance(
                        MediaIndex.class.getClassLoader(),
                        new Class<?>[] {MediaIndex.class},
                        (_, method, _) -> call.on(method.getName()));
    }
}
