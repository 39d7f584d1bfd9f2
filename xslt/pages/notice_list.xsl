<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Notices</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Notices</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:variable name="due" select="quarter[unpublished > 0 or (state and state != 'published')]"/>
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="$due[urgency = 'late']">An award notice is late</xsl:when>
        <xsl:when test="$due"><xsl:call-template name="count"><xsl:with-param name="of" select="count($due)"/><xsl:with-param name="one">award notice</xsl:with-param></xsl:call-template> to publish</xsl:when>
        <xsl:otherwise>Every award is published</xsl:otherwise>
      </xsl:choose>
    </h1>
    <p class="govuk-body">Awards of a calendar quarter may be grouped in one notice, sent within 30 days of the quarter’s end (regulations 50 and 75). An award belongs to the quarter in which both sides had accepted its agreement.</p>
    <xsl:choose>
      <xsl:when test="quarter">
        <xsl:call-template name="table">
          <xsl:with-param name="id">quarters</xsl:with-param>
          <xsl:with-param name="caption">Quarters with concluded agreements</xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="wide" select="1"/>
          <xsl:with-param name="head"><tr><th scope="col">Quarter</th><th scope="col">System</th><th scope="col" class="dps-number">Agreements</th><th scope="col" class="dps-number">Value</th><th scope="col">Due</th><th scope="col">Notice</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="quarter">
              <tr>
                <th scope="row"><xsl:value-of select="months"/></th>
                <td><xsl:value-of select="name"/></td>
                <td class="dps-number"><xsl:value-of select="concluded"/><xsl:if test="unpublished > 0"><br/><span class="dps-quiet"><xsl:value-of select="unpublished"/> not in a notice</span></xsl:if></td>
                <td class="dps-number"><xsl:value-of select="value/@text"/></td>
                <td>
                  <xsl:value-of select="due_on/@text"/>
                  <xsl:if test="urgency"><br/><xsl:call-template name="due"><xsl:with-param name="urgency" select="urgency"/><xsl:with-param name="text"><xsl:choose><xsl:when test="left &lt; 0"><xsl:value-of select="-left"/> days late</xsl:when><xsl:otherwise><xsl:value-of select="left"/> days left</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
                </td>
                <td>
                  <xsl:choose>
                    <xsl:when test="notice">
                      <a class="govuk-link" href="/notices/{notice}"><xsl:apply-templates select="state" mode="notice-state"/><span class="govuk-visually-hidden">: <xsl:value-of select="name"/>, <xsl:value-of select="months"/></span></a>
                      <xsl:if test="publication"><br/><span class="dps-quiet"><xsl:value-of select="publication"/></span></xsl:if>
                    </xsl:when>
                    <xsl:when test="unpublished = 0">In a later notice</xsl:when>
                    <xsl:when test="../frame/who/role[@word = 'procurement']">
                      <form method="post" action="/systems/{system}/notices" >
                        <xsl:call-template name="proofs"/>
                        <input type="hidden" name="quarter" value="{quarter}"/>
                        <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" data-module="govuk-button" data-prevent-double-click="true">Draft the notice<span class="govuk-visually-hidden">: <xsl:value-of select="name"/>, <xsl:value-of select="months"/></span></button>
                      </form>
                      <xsl:if test="over = 0"><p class="dps-quiet govuk-!-margin-top-1 govuk-!-margin-bottom-0">The quarter is not over</p></xsl:if>
                    </xsl:when>
                    <xsl:otherwise>Not drafted</xsl:otherwise>
                  </xsl:choose>
                </td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">No agreement is concluded yet in the systems that <xsl:value-of select="frame/who/body"/> leads. When one is, its quarter appears here with the day its notice is due.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="state" mode="notice-state">
    <xsl:choose>
      <xsl:when test=". = 'draft'">Draft</xsl:when>
      <xsl:when test=". = 'checked'">Checked, waits for release</xsl:when>
      <xsl:when test=". = 'released'">Released, to be sent</xsl:when>
      <xsl:when test=". = 'sent'">Sent, to be published</xsl:when>
      <xsl:when test=". = 'published'">Published</xsl:when>
      <xsl:otherwise>Rejected</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
