package org.pueankru.richmenu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.richmenu.definition.BadMenuFile;
import org.pueankru.richmenu.definition.MenuFile;
import org.pueankru.richmenu.picture.MenuPicture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

class OurMenusTest {
    private final MenuPicture pen = new MenuPicture();

    @Test
    void nothingIsWrongWithThem() throws Exception {
        assertThat(MenuRules.problems(MenuFile.ours())).isEmpty();
    }

    @Test
    void eachRoleHasAMenu() throws Exception {
        Set<String> roles =
                MenuFile.ours().menus().stream().map(Menu::role).collect(Collectors.toSet());

        assertThat(roles)
                .containsExactlyInAnyOrder("guest", "teacher", "director", "core-teacher", "staff");
    }

    @Test
    void eachHasTabsAndNoTileIsNearlyEmpty() throws Exception {
        for (Menu menu : MenuFile.ours().menus()) {
            Map<Menu.Kind, Long> kinds =
                    menu.areas().stream()
                            .collect(Collectors.groupingBy(Menu.Area::kind, Collectors.counting()));

            assertThat(kinds.get(Menu.Kind.TAB)).as(menu.key()).isPositive();
            assertThat(kinds.get(Menu.Kind.BUTTON)).as(menu.key()).isBetween(4L, 9L);
        }
    }

    @Test
    void everyOtherRoleOpensAnotherPictureThanTeachers() throws Exception {
        byte[] teachers = pen.png(MenuFile.ours().of("teacher").orElseThrow());

        for (String key : List.of("guest", "director", "core", "staff")) {
            assertThat(pen.png(MenuFile.ours().of(key).orElseThrow()))
                    .as(key)
                    .isNotEqualTo(teachers);
        }
    }

    @Test
    void theBotReadsHowOurAliasesBegin() throws IOException {
        Properties file = new Properties();
        try (var in =
                Objects.requireNonNull(
                        OurMenusTest.class.getResourceAsStream("/menus/aliases.properties"))) {
            file.load(in);
        }

        assertThat(Plan.aliasOf("guest")).isEqualTo(file.getProperty("prefix") + "guest");
    }

    @Test
    void theirPicturesHaveLinesSizeAndTheSameBytesEachTime() throws Exception {
        for (Menu menu : MenuFile.ours().menus()) {
            byte[] png = pen.png(menu);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));

            assertThat(read.getWidth()).isEqualTo(menu.size().width());
            assertThat(read.getHeight()).isEqualTo(menu.size().height());
            assertThat(png.length).isLessThan(MenuPicture.LARGEST);
            assertThat(png).isEqualTo(new MenuPicture().png(menu));
        }
    }

    @Test
    void everyPixelOfAMenuBelongsToOneArea() throws Exception {
        for (Menu menu : MenuFile.ours().menus()) {
            long covered =
                    menu.areas().stream()
                            .mapToLong(
                                    area -> (long) area.bounds().width() * area.bounds().height())
                            .sum();

            assertThat(covered).isEqualTo((long) menu.size().width() * menu.size().height());
        }
    }

    @Test
    void whatIsDrawnIsWhatCanBeTapped() throws Exception {
        Menu menu = MenuFile.ours().of("guest").orElseThrow();
        Menu other =
                new Menu(
                        menu.key(),
                        menu.role(),
                        menu.chatBarText(),
                        menu.size(),
                        menu.look(),
                        menu.areas().reversed());
        Naming naming = new Naming(pen::png);

        assertThat(naming.of(menu)).isEqualTo(naming.of(menu));
        assertThat(naming.of(other)).isNotEqualTo(naming.of(menu));
    }

    @Test
    void aFileThatIsWrongIsRefusedWithALine() throws IOException {
        String yaml = "look: {}\neverybody: guest\nroles:\n  - {role: guest, taps: []}\n";

        try (var in =
                new ByteArrayInputStream(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            MenuFile.read(in);
            throw new AssertionError("it was taken");
        } catch (BadMenuFile e) {
            assertThat(e).hasMessageContaining("line 4").hasMessageContaining("taps");
        }
    }
}
