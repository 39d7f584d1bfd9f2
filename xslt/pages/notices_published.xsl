<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Published notices</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Published notices</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
        <h1 class="govuk-heading-l">Published notices</h1>
        <p class="govuk-body">What was awarded through these purchasing systems, as the journals print it. Nothing in a notice is about a child.</p>
        <xsl:choose>
          <xsl:when test="notice">
            <xsl:call-template name="table">
              <xsl:with-param name="id">notices</xsl:with-param>
              <xsl:with-param name="caption">Notices, newest first</xsl:with-param>
              <xsl:with-param name="look">hidden</xsl:with-param>
              <xsl:with-param name="wide" select="true()"/>
              <xsl:with-param name="head">
                <tr><th scope="col">Published</th><th scope="col">Notice</th><th scope="col">System</th><th scope="col">Number</th><th scope="col" class="dps-number">Awards</th></tr>
              </xsl:with-param>
              <xsl:with-param name="body"><xsl:apply-templates select="notice"/></xsl:with-param>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <p class="govuk-body">None yet. The awards of a quarter are published within 30 days of its end.</p>
          </xsl:otherwise>
        </xsl:choose>
  </xsl:template>

  <xsl:template match="notice">
    <tr>
      <td class="dps-nowrap"><xsl:value-of select="published_on/@text"/></td>
      <th scope="row"><xsl:value-of select="title"/></th>
      <td><xsl:value-of select="system_name"/><br/><span class="dps-quiet"><xsl:value-of select="authority"/></span></td>
      <td>
        <xsl:value-of select="publication"/><br/>
        <span class="dps-quiet">
          <xsl:choose>
            <xsl:when test="channel = 'contracts_finder'">Contracts Finder</xsl:when>
            <xsl:otherwise>Find a Tender, form <xsl:value-of select="form"/></xsl:otherwise>
          </xsl:choose>
        </span>
      </td>
      <td class="dps-number"><xsl:if test="items > 0"><xsl:value-of select="items"/></xsl:if></td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
