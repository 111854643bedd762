@echo off
rem Runs the cost command from a source tree, and builds it first where it is missing or older than its sources.
rem Needs a JDK 17 or newer: JAVA_HOME's, or the one on the PATH. COST_JAVA_OPTS holds further options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "JAR=%ROOT%cost-cli\target\cost-cli.jar"
set "BUILT=%ROOT%cost-cli\target\cost-cli.built"

set "JDK=%JAVA_HOME%"
if defined JDK goto have_jdk
set "JAVA="
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA goto no_java
for %%J in ("%JAVA%") do set "JDK=%%~dpJ.."
:have_jdk
if not exist "%JDK%\bin\java.exe" goto no_java
if not exist "%JDK%\release" goto no_java

rem A JDK says in its file "release" which one it is; reading that is cheaper than asking java.
set "VERSION="
set "RUNTIME="
for /f "usebackq tokens=1,2 delims==" %%A in ("%JDK%\release") do (
    if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
    if "%%A"=="JAVA_RUNTIME_VERSION" set "RUNTIME=%%~B"
)
if not defined VERSION goto no_java
if not defined RUNTIME set "RUNTIME=%VERSION%"
for /f "delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 goto old_java

if not exist "%BUILT%" goto build
powershell -NoProfile -Command "$built = (Get-Item $env:BUILT).LastWriteTimeUtc; $sources = Get-ChildItem ($env:ROOT + 'pom.xml'), ($env:ROOT + 'cost-*\pom.xml'), ($env:ROOT + 'cost-*\src\main') -Recurse; if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto built
:build
if not exist "%JDK%\bin\javac.exe" goto no_compiler
echo cost: building the command, this takes a moment ... 1>&2
pushd "%ROOT%"
set "JAVA_HOME=%JDK%"
call mvnw.cmd -q -B -ntp -Dquick -Dmaven.test.skip=true -pl cost-cli -am package 1>&2
if errorlevel 1 goto build_failed
popd
del /q "%ROOT%cost-cli\target\*.jsa" 2>nul
:built

rem An archive of loaded classes, once per JDK and build. The JVM ignores an archive that does not fit.
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable"
set "ARCHIVE=%ROOT%cost-cli\target\cost-cli-%RUNTIME%.jsa"
if not exist "%ARCHIVE%" "%JDK%\bin\java.exe" %OPTIONS% "-XX:ArchiveClassesAtExit=%ARCHIVE%" -jar "%JAR%" providers >nul 2>&1

rem How one calls this script, so that its hints can be pasted.
set "NAME=%~f0"
if /i "%~dp0"=="%CD%\" set "NAME=.\cost"
"%JDK%\bin\java.exe" %OPTIONS% "-XX:SharedArchiveFile=%ARCHIVE%" %COST_JAVA_OPTS% "-Dcost.command=%NAME%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java
echo cost: no JDK found. Install a JDK 17 or newer and set JAVA_HOME to it. 1>&2
exit /b 1

:old_java
echo cost: Java %VERSION% in "%JDK%" is too old. Set JAVA_HOME to a JDK 17 or newer. 1>&2
exit /b 1

:no_compiler
echo cost: "%JDK%" holds no compiler. Set JAVA_HOME to a JDK 17 or newer, not to a JRE. 1>&2
exit /b 1

:build_failed
popd
echo cost: the build failed, see above. 1>&2
exit /b 1
