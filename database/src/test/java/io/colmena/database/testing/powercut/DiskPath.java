package io.colmena.database.testing.powercut;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FilePath;

/** A name on the disk, as H2 asks for it. There is one folder. */
final class DiskPath extends FilePath {
  private final PowerCutDisk disk;

  DiskPath(PowerCutDisk disk, String name) {
    this.disk = disk;
    this.name = name;
  }

  private boolean isRoot() {
    return name.endsWith(":/") || name.endsWith(":");
  }

  @Override
  public String getScheme() {
    return disk.scheme();
  }

  @Override
  public FilePath getPath(String path) {
    return new DiskPath(disk, path);
  }

  @Override
  public FilePath getParent() {
    return new DiskPath(disk, disk.scheme() + ":/");
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public long size() {
    DiskFile file = disk.find(name);
    return file == null ? 0 : file.length();
  }

  @Override
  public boolean exists() {
    return isRoot() || disk.find(name) != null;
  }

  @Override
  public boolean isDirectory() {
    return isRoot();
  }

  @Override
  public boolean isRegularFile() {
    return disk.find(name) != null;
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public void createDirectory() {
    // there is one folder, and it is there
  }

  @Override
  public boolean createFile() {
    if (exists()) {
      return false;
    }
    disk.create(name);
    return true;
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    disk.rename(name, newName.name);
  }

  @Override
  public void delete() {
    disk.delete(name);
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    List<FilePath> files = new ArrayList<>(); // H2 writes into it
    disk.names().forEach(file -> files.add(new DiskPath(disk, file)));
    return files;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    DiskFile file = disk.find(name);
    if (file == null) {
      if (mode.equals("r")) {
        throw new FileNotFoundException(name);
      }
      disk.requireWritable();
      file = disk.create(name);
    }
    return new DiskChannel(disk, file);
  }
}
