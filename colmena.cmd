@echo off
rem Starts Colmena, and builds it first where its sources have changed since the last build.
rem
rem   COLMENA_JAVA_HOME   the JDK to use, instead of the first suitable one found
rem   COLMENA_JAVA_OPTS   further options for the JVM, separated by blanks
setlocal EnableExtensions DisableDelayedExpansion

set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"

rem In a checkout the jars are where the build puts them, in a distribution they are beside this script.
set "APP=%ROOT%"
if exist "%ROOT%\pom.xml" set "APP=%ROOT%\launcher\target\colmena"

set "JDK="
set "FEATURE=0"
if not defined COLMENA_JAVA_HOME goto search
call :try "%COLMENA_JAVA_HOME%"
if defined JDK goto found
echo COLMENA_JAVA_HOME is %COLMENA_JAVA_HOME%, which is no JDK 25 or newer.>&2
exit /b 1

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined JDK goto found
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
if defined JDK goto found
for /d %%V in ("%ProgramFiles%\*") do for /d %%D in ("%%~V\jdk-*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try "%%~D"
if defined JDK goto found
echo Colmena needs a JDK 25 or newer: install one (for example Temurin 25) and run this again.>&2
exit /b 1

:found
if not exist "%ROOT%\pom.xml" goto run
call :stale
if not errorlevel 1 goto run
echo Building Colmena (first start takes a minute or two)...>&2
rem A newer javac may know warnings that the sources were never checked against.
set "LENIENT="
if not "%FEATURE%"=="25" set "LENIENT=-Dmaven.compiler.failOnWarning=false"
call :build
if not errorlevel 1 goto run
echo Colmena could not be built: the lines above say why.>&2
exit /b 1

:run
if not exist "%APP%\lib" (
  echo Colmena is not complete: "%APP%\lib" is missing.>&2
  exit /b 1
)
set "GC=-XX:+UseParallelGC"
set "TILL="
if /i "%~1"=="pos" call :till
if /i "%~1"=="prepare" call :till
if /i "%~1 %~2"=="bench hands" call :till
echo "%COLMENA_JAVA_OPTS%" | find "GC" >nul && set "GC="
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED %TILL% %GC% %COLMENA_JAVA_OPTS% "-Dcolmena.home=%APP%" -cp "%APP%\lib\*" io.colmena.launcher.Colmena %*
exit /b %ERRORLEVEL%

rem A till is started with a queue waiting, on a small computer that does other things too: it has options of its
rem own, and its start cache, which it makes by itself, beside its jars or else where the user may write.
:till
set "GC=-XX:+UseSerialGC"
set "CACHE=%APP%\till.aot"
set "PROBE=%APP%\till.%RANDOM%.probe"
2>nul (type nul > "%PROBE%")
if exist "%PROBE%" (del "%PROBE%") else set "CACHE=%LOCALAPPDATA%\Colmena\till.aot"
set TILL="@%APP%\till.options" "-Dcolmena.start-cache=%CACHE%"
if exist "%CACHE%" set TILL="-XX:AOTCache=%CACHE%" %TILL%
exit /b 0

rem Takes the JDK in %1 if none is taken yet and it is new enough. Its file "release" says its version.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
if exist "%ROOT%\pom.xml" if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION=0"
for /f "usebackq tokens=2 delims==" %%R in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=.-+ " %%F in ("%%~R") do set "VERSION=%%F"
if %VERSION% lss 25 exit /b 0
set "JDK=%~f1"
set "FEATURE=%VERSION%"
exit /b 0

rem Ends with 1 when there is nothing built, or a source is newer than what is.
:stale
if not exist "%APP%\lib" exit /b 1
if not exist "%APP%\build.stamp" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath (Join-Path $env:APP 'build.stamp')).LastWriteTimeUtc; $places = @(Get-ChildItem -LiteralPath $env:ROOT -Directory | ForEach-Object { Join-Path $_.FullName 'pom.xml'; Join-Path $_.FullName 'src\main' }) + (Join-Path $env:ROOT 'pom.xml'); foreach ($place in $places) { if (Test-Path -LiteralPath $place) { foreach ($entry in @(Get-Item -LiteralPath $place) + @(Get-ChildItem -LiteralPath $place -Recurse)) { if ($entry.LastWriteTimeUtc -gt $built) { exit 1 } } } }; exit 0"
exit /b %ERRORLEVEL%

rem Maven runs in a scope of its own: the caller keeps its folder and its variables.
:build
setlocal
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
pushd "%ROOT%"
call mvnw.cmd -q -B -ntp -DskipTests -pl launcher -am %LENIENT% package 1>&2
set "RESULT=%ERRORLEVEL%"
popd
endlocal & exit /b %RESULT%
