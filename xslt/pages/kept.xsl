<?xml version="1.0" encoding="utf-8"?>
<!-- Nothing is kept for whoever asks. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="another = 1">What was typed here is somebody else’s</xsl:when>
      <xsl:otherwise>Nothing is kept for you</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:choose>
      <xsl:when test="another = 1">
        <p class="govuk-body">Another person was signed in on this computer when it was typed. It is kept for a day, and shown to them alone once they sign in here.</p>
        <p class="govuk-body">If it was you, sign out and sign in as that person.</p>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">What is typed after a session has ended is kept for a day, in the browser it was typed in, until it is sent.</p>
      </xsl:otherwise>
    </xsl:choose>
    <p class="govuk-body"><a class="govuk-link" href="/">Go to your start page</a></p>
  </xsl:template>

</xsl:stylesheet>
