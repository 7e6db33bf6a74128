package org.pueankru.bot.admin;

import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.settings.StartRefused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** A file with names or codes, which nobody else on the machine can read. */
record NewSheet(Path path, SheetFormat format) {
    /**
     * @throws StartRefused when it is there already, or its name ends in neither .csv nor .xlsx
     */
    static NewSheet at(Path path) {
        if (Files.exists(path)) {
            throw new StartRefused("The file " + path + " is there already.");
        }
        return SheetFormat.ofName(String.valueOf(path.getFileName()))
                .map(format -> new NewSheet(path, format))
                .orElseThrow(() -> new StartRefused("The file's name must end in .csv or .xlsx."));
    }

    void write(byte[] bytes) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(
                        path,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        mine)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused("The file " + path + " is there already.", e);
        } catch (IOException e) {
            throw new StartRefused("The file " + path + " cannot be written.", e);
        }
    }
}
