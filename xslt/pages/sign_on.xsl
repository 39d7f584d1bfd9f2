<?xml version="1.0" encoding="utf-8"?>
<!-- Signing in where the council's portal does it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Sign in<xsl:if test="again"> again</xsl:if></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
        <xsl:choose>
          <xsl:when test="again">
            <p class="govuk-body">You signed in a while ago. Before you change how you sign in, show that it is still you: sign out, sign in through <xsl:value-of select="frame/service"/> again, and come back to this page within five minutes.</p>
            <xsl:call-template name="act">
              <xsl:with-param name="action">/sign-out</xsl:with-param>
              <xsl:with-param name="label">Sign out</xsl:with-param>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="left">
            <p class="govuk-body">You are signed in to <xsl:value-of select="frame/service"/>, but your account with this service has ended. If you still need it, ask an administrator of the service.</p>
          </xsl:when>
          <xsl:otherwise>
            <xsl:if test="invited_by"><p class="govuk-body">You are invited to act for <strong><xsl:value-of select="invited_by"/></strong>. Sign in first, then accept it.</p></xsl:if>
            <p class="govuk-body">You sign in with your account of <xsl:value-of select="frame/service"/>. This service has no password of its own.</p>
            <a href="{address}" role="button" draggable="false" class="govuk-button govuk-button--start" data-module="govuk-button">Sign in</a>
            <p class="govuk-body">Afterwards you come back to the page you asked for.</p>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
